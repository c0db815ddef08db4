/** `npm start`: sets everything up and shows the register, filled with the example dossiers the first time. */
process.argv.splice(2, 0, 'start');
await import('./diarium.mjs');
