/** Places that describe the data they give out: source, terms, contents. Reviewed 2026-11. */
export interface Publisher {
  readonly name: string;
  /** Hosts and the paths under which single data sets live; matched against lower-case text without the scheme. */
  readonly address: RegExp;
}

/** Addresses of single data sets; a home page or a notebook on the same site is none. */
export const publishers: readonly Publisher[] = [
  { name: 'Kaggle', address: /\bkaggle\.com\/(?:c|competitions|datasets|[\w-]+\/datasets)\/[\w-]+/ },
  {
    name: 'Kaggle',
    address:
      /\bkaggle\.com\/(?!code\b|learn\b|docs\b|discussions?\b|models?\b|rankings\b|account\b|settings\b|me\b|notebooks\b|kernels\b)[\w-]+\/[\w-]{6,}(?![\w/-]|\.ipynb)/,
  },
  {
    name: 'UCI Machine Learning Repository',
    address:
      /\barchive(?:-beta)?\.ics\.uci\.edu\/(?:ml\/(?:datasets?|machine-learning-databases)|datasets?|static\/public)(?:\/|\.php\?)[\w%+-]+/,
  },
  {
    name: 'Hugging Face',
    address: /\b(?:huggingface\.co|hf\.co)\/datasets\/[\w.-]+|\bhf:\/\/datasets\/[\w.-]+/,
  },
  {
    name: 'OpenML',
    address:
      /\bopenml\.org\/(?:d\/|search\?[^\s]{0,40}id=|data\/(?:v\d\/)?download\/|api\/v1\/[\w/]{0,20}data\/)\d+/,
  },
  {
    name: 'Zenodo',
    address: /\bzenodo\.org\/(?:records?|doi|badge\/doi|api\/records)\/[\w./]+|\b10\.5281\/zenodo\.\d+/,
  },
  {
    name: 'figshare',
    address:
      /\bfigshare\.com\/(?:articles|collections|s|files|ndownloader)\/[\w./-]+|\b10\.6084\/m9\.figshare/,
  },
  {
    name: 'PhysioNet',
    address:
      /\bphysionet\.org\/(?:content|files|physiobank\/database|static\/published-projects)\/[\w./-]+|\b10\.13026\//,
  },
  { name: 'Dataverse', address: /\bdataverse\.[\w.]+\/(?:dataset|file|api)|\b10\.7910\/dvn/ },
  { name: 'Dryad', address: /\bdatadryad\.org\/[\w./:-]+|\b10\.5061\/dryad/ },
  { name: 'OSF', address: /\bosf\.io\/[a-z0-9]{5}\b/ },
  { name: 'Mendeley Data', address: /\bdata\.mendeley\.com\/datasets\/\w+|\b10\.17632\// },
  { name: 'IEEE DataPort', address: /\bieee-dataport\.org\/[\w./-]+/ },
  { name: 'ICPSR', address: /\bicpsr\.umich\.edu\/[\w./-]+/ },
  { name: 'IPUMS', address: /\b(?:[\w-]+\.)?ipums\.org\b/ },
  { name: 'GroupLens', address: /\b(?:files\.)?grouplens\.org\/datasets\/[\w./-]+/ },
  { name: 'StatLib', address: /\blib\.stat\.cmu\.edu\/(?:datasets|jcgs)\/[\w.]+/ },
  { name: 'Eurostat', address: /\bec\.europa\.eu\/eurostat\/[\w./-]+/ },
  { name: 'World Bank', address: /\bdata(?:bank)?\.worldbank\.org\/[\w./-]+/ },
  {
    name: 'Our World in Data',
    address: /\bourworldindata\.org\/[\w./-]+|\braw\.githubusercontent\.com\/owid\/[\w.-]+/,
  },
  {
    name: 'NYC TLC',
    address:
      /\bnyc\.gov\/site\/tlc\/about\/tlc-trip-record-data|\bnyc-tlc\.s3|\bs3\.amazonaws\.com\/nyc-tlc|\bd37ci6vzurychx\.cloudfront\.net\/trip-data/,
  },
  {
    name: 'the publishing authority',
    address:
      /\b(?:data\.gov(?:\.\w{2})?|data\.gouv\.fr|govdata\.de|datos\.gob\.\w{2}|dati\.gov\.it|dados\.gov\.\w{2}|opendata\.[\w.-]+|data\.cityof[\w.]+|data\.[\w-]+\.gov|data\.europa\.eu|data\.un\.org|stats\.oecd\.org|data\.oecd\.org)\/[\w./?=&%-]+/,
  },
  {
    name: 'the US Census Bureau',
    address: /\bcensus\.gov\/[\w./-]*(?:data|acs|cps|programs-surveys)[\w./-]*/,
  },
  { name: 'TensorFlow Datasets', address: /\btensorflow\.org\/datasets\/catalog\/\w+/ },
  {
    name: 'TensorFlow',
    address:
      /\b(?:storage\.googleapis\.com\/(?:download\.)?tensorflow(?:\.org)?\/(?:data|tf-keras-datasets|example_images)|download\.tensorflow\.org\/(?:data|example_images))\/[\w.-]+/,
  },
  {
    name: 'PyTorch',
    address: /\b(?:download\.pytorch\.org\/tutorial|pytorch\.org\/(?:vision|text|audio)\/[\w./-]*datasets)\b/,
  },
  { name: 'fast.ai', address: /\bs3\.amazonaws\.com\/fast-?ai-[\w./-]+|\bcourse\.fast\.ai\/datasets/ },
  { name: 'scikit-learn', address: /\bscikit-learn\.org\/[\w./-]*datasets?[\w./#-]*/ },
  { name: 'Amazon Open Data', address: /\bregistry\.opendata\.aws\/[\w-]+/ },
  { name: 'Google Dataset Search', address: /\bdatasetsearch\.research\.google\.com\// },
  {
    name: 'ProPublica',
    address: /\b(?:github\.com|raw\.githubusercontent\.com)\/propublica\/compas-analysis\b/,
  },
  {
    name: 'Stanford',
    address:
      /\b(?:ai|nlp|cs|vision|snap)\.stanford\.edu\/[~\w./-]*(?:data|sentiment|glove|imagenet|squad)[\w./-]*/,
  },
  { name: 'Yann LeCun', address: /\byann\.lecun\.com\/exdb\/mnist\b/ },
  { name: 'the University of Toronto', address: /\bcs\.toronto\.edu\/~kriz\/cifar/ },
];

/** Names by which people mention these places in prose. */
export const PUBLISHER_NAMES =
  /\b(?:kaggle|uci(?:\s+(?:machine\s+learning|ml))?|open\s?ml|hugging\s?face|zenodo|figshare|physionet|dataverse|mendeley\s+data|ieee\s+dataport|icpsr|ipums|group\s?lens|movielens|eurostat|world\s+bank|our\s+world\s+in\s+data|data\.gov|census\s+bureau|(?:us|u\.s\.|american)\s+census|drivendata|zindi|analytics\s*vidhya|data\s?world|synthea|mimic-?(?:iii|iv)|propublica|roboflow|crowdflower|figure\s+eight|open\s+images|imagenet|ms\s?-?coco|common\s+crawl|open\s?slr|common\s+voice|nhanes|brfss|framingham|yelp\s+(?:open\s+)?dataset|stack\s?(?:overflow|exchange))\b/i;
