import type { MustItem } from '../facts.ts';

/** Words for a body of data, in the languages seen in repositories. Reviewed 2026-11. */
export const DATA_NOUN = new RegExp(
  [
    String.raw`\b(?:data(?! ?(?:scien|engineer|base|bricks|flow|frames?|loaders?|types?\b|class|structures?|pipelines?|versioning|drift|lake|warehouse|school|camp|talks|robot|iku|analy|mining|lab\b|club|leak|pre-?process|process|preparation|clean|ingest|validat|extract|transform|explor|visuali|quality|augment|load|split|manag|governance|platform|parallel|catalog|path|dir\b|folder|module|step|stage|layer|version|team|product|driven|centric|contract|mesh|hub|model|source name|sync))|data ?sets?|corpus|corpora|survey|census|recordings?|questionnaires?)\b`,
    String.raw`\b(?:daten(?:satz|sätze|sätzen|quellen?|grundlage)?|données|jeux? de données|datos|conjunto de dados|dados|dati|gegevens|dane|danych|veri(?: ?seti|ler)?)\b`,
    '(?:датасет|данны|набор данных|数据|數據|資料集|データ|데이터)',
  ].join('|'),
  'iu',
);

/** Things of which data sets are made. */
const UNITS = `rows?|records?|samples?|observations?|instances?|examples?|entries|images?|photos?|pictures|scans|videos?|clips|recordings|sentences?|documents?|reviews?|comments?|tweets?|posts|messages|e-?mails|articles|questions|conversations|transactions?|measurements?|readings|patients?|customers?|clients|applicants?|applications|participants?|respondents?|subjects|students?|employees?|passengers?|users?|individuals|people|persons|households|loans|houses|properties|trips|flights|products|items|movies|songs|ratings|columns?|features?|variables?|attributes?|fields?|classes|categories|labels`;

/** Where a sentence sends people who want to know more, without telling them anything. */
const NOWHERE = String.raw`(?!\s*(?:here|this (?:link|url|page|drive|folder|repo)|the (?:following |above |below )?(?:link|url|folder|drive|bucket|disk|database|csv|file|repo|releases?)\b|following|google drive|g?drive\b|drop ?box|one ?drive|s3\b|gcs\b|minio|aws\b|azure\b|a (?:csv|file|bucket|database|url|remote)|local|disk|csv|data\b|\x60|\.{0,2}/|hier|aquí|ici|aqui|qui\b))`;

/** What a sentence about data says, by the question it answers. Sentences reach these tables without markup, at most 600 characters long. */
export const ANSWERS: readonly (readonly [MustItem, RegExp])[] = [
  [
    'source',
    new RegExp(
      [
        String.raw`\b(?:collected|obtained|sourced|taken|scraped|crawled|derived|retrieved|extracted|gathered|compiled|acquired|downloaded|borrowed|drawn|adapted|comes?|came|coming|originat\w+|stems?)\b[^.,;:]{0,60}?\bfrom\b${NOWHERE}\s+[\p{L}\p{N}"'“(]`,
        String.raw`\b(?:collected|obtained|scraped|crawled|gathered|compiled|acquired|available|hosted|published)\b[^.,;:]{0,20}?\b(?:by|via|on|at|from)\b${NOWHERE}\s+(?!(?:we|you|it|they|this|that|top|each|every|all|demand|request|runtime|running|default)\b)[\p{L}\p{N}"'“(]`,
        String.raw`\b(?:provided|published|released|shared|supplied|created|curated|maintained|donated|made available|recorded|labell?ed|annotated|produced|contributed|assembled) (?:\w+ )?by\b\s+(?!(?:running|this script|the script|default|a script))[\p{L}"'“(]`,
        String.raw`\b(?:synthetic(?:ally)?|simulated|artificial(?:ly)?|fictional|fictitious|made-up|randomly generated|dummy)\b`,
        String.raw`\b(?:data )?(?:sources?|provenance|origin|provider|credits?|citation|reference)\s*(?::|=|—|–|\bis\b)\s*${NOWHERE}\S`,
        String.raw`\b(?:courtesy of|credits? (?:to|goes)|thanks to|kindly provided|cite (?:the|this|our)|introduced (?:in|by)|described in|presented in|based on (?:the )?(?:survey|census|records|data (?:of|by)))\b`,
        String.raw`\b(?:competition|challenge|hackathon|benchmark)\b.{0,80}\b(?:by|from|on|hosted)\b`,
        // German, French, Spanish, Portuguese, Italian, Dutch
        String.raw`\b(?:stammen|stammt|bereitgestellt|heruntergeladen|bezogen|erhoben|entnommen)\b|\bquellen?\s*:|\bherkunft\b`,
        String.raw`\b(?:proviennent|provient|issue?s? d[eu']|fournie?s? par|recueillie?s?|téléchargée?s?)\b`,
        String.raw`\b(?:provienen?|proceden?|obtenid[oa]s?|descargad[oa]s?|proporcionad[oa]s?|recopilad[oa]s?|extraíd[oa]s?)\b|\bfuentes?\s*:`,
        String.raw`\b(?:provenientes?|obtid[oa]s?|baixad[oa]s?|disponibilizad[oa]s?|fornecid[oa]s?|coletad[oa]s?)\b|\bfontes?\s*:`,
        String.raw`\b(?:provengono|proviene|forniti|raccolti|scaricat[oi]|afkomstig|verzameld|pochodz\w+|alınmıştır|diambil dari)\b`,
        '(?:источник|взят\\p{L}* (?:из|с)|собран|来源|來源|来自|來自|出典|提供|출처)',
      ].join('|'),
      'iu',
    ),
  ],
  [
    'fields',
    new RegExp(
      [
        String.raw`\b(?:contain(?:s|ing|ed)?|consist(?:s|ing)? of|compris(?:es?|ing)|includ(?:es?|ing)|has|have|with|(?:set|collection|sample|database|corpus|total|table|data) of|holds?|covers?)\s+(?:[\w,.~≈+*-]+\s+){0,6}?(?:${UNITS})\b`,
        String.raw`\b\d[\d,. ]*[km]?\+?\s+(?:[\w-]+\s+){0,3}?(?:${UNITS})\b`,
        String.raw`\b(?:each|every|one|a(?: single)?) (?:row|record|line|sample|observation|instance|example|entry|image|file|column)\b[^.]{0,60}\b(?:is|are|represents?|corresponds?|contains?|describes?|has|holds|stands?|gives?|shows?)\b`,
        String.raw`\b(?:target|label|response|dependent|outcome)(?: (?:variable|column|field|class|feature))?\b[^.]{0,30}(?:\bis\b|:|=|→)`,
        String.raw`\b(?:data(?: ?set)?|records|information|details) (?:on|about|describing|regarding|relating to|concerning)\b\s+\p{L}`,
        String.raw`\b(?:enthält|enthalten|umfasst|besteht aus|beinhaltet)\b|\b\d[\d. ]*\s+(?:zeilen|datensätze|spalten|merkmale|beobachtungen|bilder)\b`,
        String.raw`\b(?:contiene|contienen|consta de|incluye|contém|contêm|inclui|comprend|contient|composé|comprende|bevat|zawiera)\b`,
        '(?:содержит|состоит из|包含|含有|含まれ|포함)',
      ].join('|'),
      'iu',
    ),
  ],
  [
    'licence',
    /\b(?:licen[cs]ed?\b|cc0\b|cc[- ]by\b|creative commons|odbl|open data commons|public domain|terms of (?:use|service)|usage rights|copyright)|\blizenz|\blicen[cz]i?a\b|\blicence\b|许可/iu,
  ],
  [
    'collection',
    /\b(?:collected|gathered|recorded|measured|surveyed|interviewed|sampled|annotated|labell?ed|scraped|crawled|conducted)\b[^.]{0,80}\b(?:in|between|during|from|by|via|using|over|through|with)\b|\b(?:between|from)\s+(?:\w+\s+)?(?:19|20)\d\d\s*(?:to|and|until|through|[-–—])\s*(?:\w+\s+)?(?:(?:19|20)\d\d|today|now|present)\b|\b(?:erhoben|recueillies?|recopilados|coletados|raccolti)\b/iu,
  ],
  [
    'population',
    /\b(?:patients|customers|clients|applicants|participants|respondents|students|employees|passengers|users|adults|children|women|men|citizens|residents|households|individuals|volunteers|subjects|speakers|companies|countries|cities|hospitals|counties|states)\b[^.]{0,40}\b(?:in|from|of|at|across|aged|who|with|between|over)\b|\b(?:nationwide|worldwide|covers?|representative of|population)\b/iu,
  ],
  [
    'personal',
    /\b(?:anonymi[sz]\w*|pseudonymi[sz]\w*|de-?identified|personal (?:data|information)|personally identifiable|pii|gdpr|hipaa|sensitive (?:data|attributes?|information|features?)|protected attributes?|privacy|consent)\b|\bdsgvo\b/iu,
  ],
  [
    'limitations',
    /\b(?:limitations?|bias(?:ed|es)?|im-?balanced?|caveats?|not representative|under-?represented|over-?represented|skewed|noisy|incomplete|missing values|known issues|should be aware)\b/iu,
  ],
  [
    'use',
    /\b(?:intended (?:use|for|to)|not (?:be used|intended|suitable)|out of scope|research (?:use|purposes)|educational (?:use|purposes)|can be used (?:for|to)|should (?:only|not) be used)\b/iu,
  ],
  [
    'version',
    /\b(?:version\s+v?\d|v\d+\.\d+|snapshot|as of (?:\w+ )?(?:19|20)\d\d|(?:last )?updated|sha-?256|md5|checksum|release[d]? (?:in|on) )\b/iu,
  ],
  [
    'contact',
    /\b(?:contact|maintained by|maintainers?|point of contact|curated by)\b|[\w.+-]{1,40}@[\w-]{1,40}\.[a-z]{2,10}\b/iu,
  ],
];

/** Work done with the data, or orders to the reader: such sentences say little about what the data are. */
export const WORK_SENTENCE =
  /^\W*(?:(?:to |first|then|next|now|please|you (?:can|need|should|may|must)|we (?:will|can|need)|simply|just)\s*,?\s*)*(?:run|install|clone|execute|create|make|put|place|copy|move|unzip|extract|download|load|import|split|train|evaluate|configure|set|open|navigate|cd|start|launch|build|upload|store|save|use|preprocess|process|clean|generate|convert|visuali[sz]e|plot|explore|analy[sz]e|add|change|edit|ensure|make sure|replace|prepare|perform|apply|handle|fetch|pull|push|track|version|ingest|validate|transform)\b/i;

/** Places that hand out files, code, videos or pictures, but do not say what data are. */
export const SILENT_HOST =
  /\b(?:drive\.google|docs\.google|colab\.|dropbox\.|1drv\.|onedrive\.|sharepoint\.|mega\.nz|wetransfer\.|s3[.-]|amazonaws\.|googleapis\.|blob\.core|github\.com|githubusercontent\.|gitlab\.|bit\.ly|tinyurl\.|goo\.gl|shields\.io|youtube\.|youtu\.be|localhost|pandas\.pydata|readthedocs\.|docs\.|linkedin\.|twitter\.|slack\.)|\.(?:md|ipynb|py|csv|txt|rst)(?:[#?]|$)/i;

/** Code that fetches data from where they are described. */
export const FETCHING =
  /\bkaggle\s+(?:competitions|datasets|c|d)\s+(?:download|files)\b.{0,200}?(?:-[cd]\s+)?[\w-]{3,}(?:\/[\w-]{3,})?|\bkagglehub\.(?:dataset|competition)_download\b|\bhuggingface-cli\s+download\b.{0,100}?--repo-type[= ]dataset/i;
