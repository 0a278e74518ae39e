import type { ReactNode } from "react";

interface LineIconProps {
  /** The side of the square that its paths are drawn in. */
  readonly size: number;
  readonly className?: string;
  readonly children: ReactNode;
}

/** An icon of lines, drawn like those of GraphiQL. */
export const LineIcon = ({ size, className, children }: LineIconProps) => (
  <svg
    className={className}
    viewBox={`0 0 ${size} ${size}`}
    fill="none"
    stroke="currentColor"
    strokeWidth="1.5"
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
  >
    {children}
  </svg>
);
