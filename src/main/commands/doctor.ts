import { readConfig } from "../../config/config.js";
import type { CliCommand } from "../cli-command.js";
import { diagnose } from "../doctor.js";
import { printFindings } from "../print-findings.js";

export const doctorCommand: CliCommand = {
  name: "doctor",
  description: "check Node, Java, Maven, Neo4j, the port and the data folder, and say how to fix what is missing",
  async run() {
    const findings = await diagnose(readConfig());
    console.log(printFindings(findings));
    return findings.every((finding) => finding.ok) ? 0 : 1;
  },
};
