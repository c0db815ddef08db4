/** Where the tables stand that queries see. */
export const LIVE = 'read';

/** Where a table stands until it is complete. */
export const BUILDING = 'building';
