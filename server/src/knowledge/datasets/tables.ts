import { animals } from './animals.ts';
import { credit } from './credit.ts';
import { health } from './health.ts';
import { images } from './images.ts';
import { peopleInMedia } from './media.ts';
import { society } from './society.ts';
import { texts } from './texts.ts';
import { things } from './things.ts';
import type { DataSetTable } from './types.ts';

export const tables: readonly DataSetTable[] = [
  credit,
  health,
  society,
  peopleInMedia,
  animals,
  things,
  images,
  texts,
];
