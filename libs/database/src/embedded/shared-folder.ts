/** What the server's user must reach when Diarium runs as root from a folder that is closed to others. */
export const SHARED_FOLDER = '/var/lib/diarium';
