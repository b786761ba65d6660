import type { Contested } from './types.ts';

/** What is held against data sets that several entries or loaders share. */
export const contested = {
  adult: {
    tier: 'flawed',
    from: 'shipping',
    why: 'its incomes are from 1994 and its threshold of $50,000 lies at the 76th percentile, but at the 88th or higher for women and Black people, so fairness results on it do not carry over',
    instead: 'fairlearn.datasets.fetch_acs_income(), or folktables with ACSIncome',
    source: { title: 'Ding et al., Retiring Adult', year: 2021, url: 'https://arxiv.org/abs/2108.04884' },
  },
  german: {
    tier: 'flawed',
    why: 'its coding table is wrong in many places; the sex of a person cannot be read from personal_status, because code A92 stands for non-single women and for single men',
    instead: 'South German Credit (UCI 573), which corrects the codes',
    source: {
      title: 'Grömping, South German Credit Data: Correcting a Widely Used Data Set',
      year: 2019,
      url: 'https://archive.ics.uci.edu/dataset/573/south+german+credit+update',
    },
  },
  compas: {
    tier: 'flawed',
    why: 'the two-year files keep recidivists who were screened too late to be followed for two years, which raises the recidivism rate from 36 to 45 percent',
    instead: 'the rows screened before April 2014, and no claim beyond method comparison',
    source: {
      title: 'Barenstein, ProPublica’s COMPAS Data Revisited',
      year: 2019,
      url: 'https://arxiv.org/abs/1906.04711',
    },
  },
  boston: {
    tier: 'removed',
    why: 'its column B assumes that racial self-segregation raises house prices; scikit-learn removed the data set in version 1.2',
    instead: 'sklearn.datasets.fetch_california_housing(as_frame=True)',
    source: {
      title: 'scikit-learn 1.0, load_boston',
      year: 2021,
      url: 'https://scikit-learn.org/1.0/modules/generated/sklearn.datasets.load_boston.html',
    },
  },
  pima: {
    tier: 'flawed',
    why: 'zeros stand for missing values in Glucose, BloodPressure, SkinThickness, Insulin and BMI, and all rows are women of one community',
    instead: 'fairlearn.datasets.fetch_diabetes_hospital() where groups are to be compared',
    source: {
      title: 'Radin, “Digital Natives”: How Medical and Indigenous Histories Matter for Big Data',
      year: 2017,
      url: 'https://doi.org/10.1086/693853',
    },
  },
  communities: {
    tier: 'flawed',
    from: 'shipping',
    why: 'it joins the 1990 census with 1995 crime reports, and the racial make-up of a community is among its predictors of crime',
    instead: 'data whose question and population fit yours',
    source: {
      title: 'UCI, Communities and Crime',
      year: 2009,
      url: 'https://archive.ics.uci.edu/dataset/183/communities+and+crime',
    },
  },
  tinyImages: {
    tier: 'withdrawn',
    why: 'its authors withdrew it for offensive labels and images, and asked to delete all copies',
    instead: 'CIFAR-10 or CINIC-10 for benchmarks',
    source: {
      title: 'Torralba, Fergus and Freeman, notice of withdrawal',
      year: 2020,
      url: 'https://groups.csail.mit.edu/vision/TinyImages/',
    },
  },
  msCeleb: {
    tier: 'withdrawn',
    why: 'it was collected without consent of the people shown, and Microsoft withdrew it in 2019',
    instead: 'a synthetic set such as DigiFace-1M',
    source: {
      title: 'Peng, Mathur and Narayanan, Mitigating Dataset Harms Requires Stewardship',
      year: 2021,
      url: 'https://arxiv.org/abs/2108.02922',
    },
  },
  duke: {
    tier: 'withdrawn',
    why: 'it was taken down in 2019 because people were filmed without the consent that the ethics board required',
    instead: 'a synthetic set such as RandPerson',
    source: {
      title: 'Peng, Mathur and Narayanan, Mitigating Dataset Harms Requires Stewardship',
      year: 2021,
      url: 'https://arxiv.org/abs/2108.02922',
    },
  },
  vggFace: {
    tier: 'withdrawn',
    why: 'it was collected without consent of the people shown, and is no longer offered by its authors',
    instead: 'a synthetic set such as DigiFace-1M',
    source: {
      title: 'Peng, Mathur and Narayanan, Mitigating Dataset Harms Requires Stewardship',
      year: 2021,
      url: 'https://arxiv.org/abs/2108.02922',
    },
  },
  megaFace: {
    tier: 'withdrawn',
    why: 'it was made of private photographs without consent, and was decommissioned in 2020',
    instead: 'a synthetic set such as DigiFace-1M',
    source: { title: 'Exposing.ai, MegaFace', year: 2021, url: 'https://exposing.ai/megaface/' },
  },
  lfw: {
    tier: 'flawed',
    from: 'shipping',
    why: 'most of its faces are white men, and its authors say it must not be used to show that a system is fit for use',
    instead: 'FairFace where groups are to be compared',
    source: {
      title: 'University of Massachusetts, Labeled Faces in the Wild',
      year: 2018,
      url: 'http://vis-www.cs.umass.edu/lfw/',
    },
  },
  celebA: {
    tier: 'flawed',
    from: 'shipping',
    why: 'several of its labels are opinions (Attractive, Big_Nose, Pale_Skin), sex has two values, and the terms allow non-commercial research only',
    instead: 'FairFace where groups are to be compared',
    source: {
      title: 'Chinese University of Hong Kong, CelebA',
      year: 2015,
      url: 'https://mmlab.ie.cuhk.edu.hk/projects/CelebA.html',
    },
  },
  utkFace: {
    tier: 'flawed',
    from: 'shipping',
    why: 'the faces were gathered from the web, and age, sex and race were estimated by a model',
    instead: 'FairFace where groups are to be compared',
    source: { title: 'UTKFace', year: 2017, url: 'https://susanqq.github.io/UTKFace/' },
  },
  laion: {
    tier: 'withdrawn',
    why: 'links to images of child abuse were found in it, and it was taken offline in December 2023',
    instead: 'Re-LAION-5B (laion/relaion2B-en-research-safe)',
    source: { title: 'LAION, Releasing Re-LAION-5B', year: 2024, url: 'https://laion.ai/blog/relaion-5b/' },
  },
  books3: {
    tier: 'withdrawn',
    why: 'it contains books without their authors’ consent, and was taken down',
    instead: 'common-pile or monology/pile-uncopyrighted',
    source: {
      title: 'Hugging Face, the_pile_books3',
      year: 2023,
      url: 'https://huggingface.co/datasets/the_pile_books3',
    },
  },
  pile: {
    tier: 'removed',
    why: 'it is no longer hosted, because its part Books3 contains books without their authors’ consent',
    instead: 'common-pile or monology/pile-uncopyrighted',
    source: {
      title: 'EleutherAI, The Pile',
      year: 2023,
      url: 'https://huggingface.co/datasets/EleutherAI/pile',
    },
  },
  bookCorpus: {
    tier: 'flawed',
    from: 'shipping',
    why: 'thousands of its books are duplicates, and many forbid copying',
    instead: 'books in the public domain, such as PG-19',
    source: {
      title: 'Bandy and Vincent, Addressing “Documentation Debt” in Machine Learning Research',
      year: 2021,
      url: 'https://arxiv.org/abs/2105.05241',
    },
  },
  amazonUsReviews: {
    tier: 'removed',
    why: 'its owner withdrew it, and it can no longer be loaded',
    instead: 'McAuley-Lab/Amazon-Reviews-2023',
    source: {
      title: 'Hugging Face, amazon_us_reviews',
      year: 2023,
      url: 'https://huggingface.co/datasets/defunct-datasets/amazon_us_reviews',
    },
  },
} as const satisfies Readonly<Record<string, Contested>>;
