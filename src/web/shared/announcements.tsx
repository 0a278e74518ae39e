import { useEffect, useState } from "react";

const shownMs = 3000;
const announced = new EventTarget();

/** Says for a moment what has just been done. */
export function announce(text: string): void {
  announced.dispatchEvent(new CustomEvent("announcement", { detail: text }));
}

/** Where a page shows what is announced. A screen reader reads it out. */
export function Announcements() {
  const [announcement, setAnnouncement] = useState({ text: "" });
  useEffect(() => {
    const show = (event: Event): void => setAnnouncement({ text: (event as CustomEvent<string>).detail });
    announced.addEventListener("announcement", show);
    return () => announced.removeEventListener("announcement", show);
  }, []);
  useEffect(() => {
    if (announcement.text === "") return undefined;
    const timer = setTimeout(
      () => setAnnouncement((current) => (current === announcement ? { text: "" } : current)),
      shownMs,
    );
    return () => clearTimeout(timer);
  }, [announcement]);
  return (
    <div className="announcements" role="status" aria-live="polite">
      {announcement.text !== "" && <span>{announcement.text}</span>}
    </div>
  );
}
