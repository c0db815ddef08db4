import { type Figure } from '../harness/figure';
import { appendFigure } from './append';
import { asOfFigure } from './as-of';
import { commandFigure } from './command';
import { foldFigure } from './fold';
import { importFigure } from './import';
import { largeLogFigure } from './large-log';
import { loadFigure } from './load';
import { proofFigure } from './proof';
import { queriesFigure } from './queries';
import { readFigure } from './read';
import { rebuildFigure } from './rebuild';
import { sealedFigure } from './sealed';
import { startFigure } from './start';
import { twinFigure } from './twin';
import { verifyFigure } from './verify';

/** In the order in which they are measured and printed. */
export const figures: readonly Figure[] = [
  startFigure,
  appendFigure,
  readFigure,
  foldFigure,
  largeLogFigure,
  proofFigure,
  importFigure,
  rebuildFigure,
  commandFigure,
  sealedFigure,
  asOfFigure,
  verifyFigure,
  loadFigure,
  twinFigure,
  // Last: with many cases it leaves a register of its own making.
  queriesFigure,
];
