/** Below which everything is but what the machine's keepers ask. */
export const PREFIX = '/api/v1';
