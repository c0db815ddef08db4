/** How long a one-time link holds, in hours. */
export const LINK_HOURS = 24;
