import { animals } from './animals.ts';
import { classics } from './classics.ts';
import { credit } from './credit.ts';
import { goods } from './goods.ts';
import { health } from './health.ts';
import { images } from './images.ts';
import { measurements } from './measurements.ts';
import { peopleInMedia } from './media.ts';
import { society } from './society.ts';
import { texts } from './texts.ts';
import type { DataSetTable } from './types.ts';

export const tables: readonly DataSetTable[] = [
  credit,
  health,
  society,
  peopleInMedia,
  animals,
  goods,
  classics,
  measurements,
  images,
  texts,
];
