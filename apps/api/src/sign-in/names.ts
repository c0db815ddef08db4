/** The key, and the name to sign in with, of whom the first start appoints. */
export const FIRST_ADMINISTRATOR = 'administrator';
