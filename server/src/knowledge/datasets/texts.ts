import { contested } from './contested.ts';
import type { DataSetTable } from './types.ts';

/** Reviews, news, questions, corpora: texts whose authors are not what is predicted. */
export const texts: DataSetTable = {
  source: 'Hugging Face, TensorFlow Datasets, torchtext, Keras and Kaggle listings',
  reviewed: '2026-11-25',
  about: 'texts',
  teaching: true,
  entries: [
    {
      id: 'imdb',
      title: 'IMDB reviews',
      loaders: 'keras.datasets.imdb.load_data torchtext.datasets.IMDB shap.datasets.imdb',
      names: 'imdb imdb-reviews imdb-dataset aclimdb aclimdb-v1 imdb-dataset-of-50k-movie-reviews',
      at: 'hub:stanfordnlp/imdb kaggle:lakshmi25npathi/imdb-dataset-of-50k-movie-reviews',
    },
    {
      id: 'reuters',
      title: 'Reuters news',
      loaders: 'keras.datasets.reuters.load_data sklearn.datasets.fetch_rcv1',
      names: 'reuters reuters21578 rcv1',
    },
    {
      id: 'newsgroups',
      title: '20 newsgroups',
      loaders: 'sklearn.datasets.{fetch_20newsgroups fetch_20newsgroups_vectorized}',
      names: '20newsgroups 20-newsgroups',
      at: 'hub:setfit/20_newsgroups',
    },
    {
      id: 'rotten-tomatoes',
      title: 'Rotten Tomatoes',
      names: 'rotten-tomatoes ~movie-review-data sentiment-analysis-on-movie-reviews',
      at: 'hub:cornell-movie-review-data/rotten_tomatoes kaggle:c/sentiment-analysis-on-movie-reviews',
    },
    {
      id: 'sst',
      title: 'Stanford Sentiment Treebank',
      loaders: 'torchtext.datasets.SST2 torchvision.datasets.RenderedSST2',
      names: 'sst sst2 sst5',
      at: 'hub:stanfordnlp/sst2 hub:setfit/sst2',
    },
    {
      id: 'reviews',
      title: 'Product and business reviews',
      loaders: 'torchtext.datasets.{AmazonReviewPolarity AmazonReviewFull YelpReviewPolarity YelpReviewFull}',
      names:
        'yelp-review-full yelp-polarity yelp-reviews amazon-polarity amazon-reviews-multi amazon-fine-food-reviews womens-ecommerce-clothing-reviews ~yelp amazon-alexa ~restaurant-reviews',
      at: 'hub:yelp/yelp_review_full hub:fancyzhx/yelp_polarity hub:fancyzhx/amazon_polarity kaggle:snap/amazon-fine-food-reviews',
    },
    {
      id: 'amazon-us-reviews',
      title: 'Amazon US reviews',
      at: 'hub:amazon_us_reviews hub:defunct-datasets/amazon_us_reviews',
      contested: contested.amazonUsReviews,
    },
    {
      id: 'ag-news',
      title: 'AG News and DBpedia',
      loaders: 'torchtext.datasets.{AG_NEWS DBpedia YahooAnswers SogouNews}',
      names:
        'ag-news agnews ag-news-subset dbpedia-14 yahoo-answers-topics bbc-text ~bbc-news news-category-dataset-v3 bbc-fulltext-and-category',
      at: 'hub:fancyzhx/ag_news hub:fancyzhx/dbpedia_14 kaggle:rmisra/news-category-dataset',
    },
    {
      id: 'fake-news',
      title: 'Fake news',
      names: 'fake-and-real-news-dataset ~fake-news ~fake-news-detection liar',
      at: 'kaggle:clmentbisaillon/fake-and-real-news-dataset kaggle:c/fake-news',
    },
    {
      id: 'sms-spam',
      title: 'SMS spam',
      names: 'sms-spam smsspamcollection sms-spam-collection sms-spam-collection-dataset spam',
      at: 'uci:228 kaggle:uciml/sms-spam-collection-dataset hub:ucirvine/sms_spam',
    },
    {
      id: 'sentiment140',
      title: 'Tweets',
      names:
        'sentiment140 training-1600000-processed-noemoticon tweet-eval ~twitter-airline-sentiment ~tweets nlp-getting-started twitter-financial-news-sentiment tweet-sentiment-extraction',
      at: 'kaggle:kazanova/sentiment140 hub:cardiffnlp/tweet_eval kaggle:crowdflower/twitter-airline-sentiment kaggle:c/nlp-getting-started kaggle:c/tweet-sentiment-extraction',
      columns: ['airline_sentiment, retweet_count'],
    },
    {
      id: 'emotion',
      title: 'Emotions in texts',
      names: 'emotion ~emotions go-emotions goemotions emotions-dataset-for-nlp tweet-emotions',
      at: 'hub:dair-ai/emotion hub:google-research-datasets/go_emotions',
    },
    {
      id: 'financial-phrasebank',
      title: 'Financial phrases',
      names: 'financial-phrasebank',
      at: 'hub:takala/financial_phrasebank',
    },
    {
      id: 'quora',
      title: 'Questions on Quora',
      names: 'quora quora-question-pairs qqp quora-insincere-questions-classification',
      at: 'kaggle:c/quora-question-pairs kaggle:c/quora-insincere-questions-classification',
    },
    {
      id: 'banking77',
      title: 'Intents',
      names: 'banking77 clinc-oos clinc150 snips atis trec',
      at: 'hub:polyai/banking77 hub:mteb/banking77',
    },
    {
      id: 'complaints',
      title: 'Consumer complaints',
      names: '~consumer-complaints consumer-complaint-database',
      columns: ['Consumer complaint narrative'],
    },
    {
      id: 'glue',
      title: 'GLUE and SuperGLUE',
      names:
        'glue super-glue superglue mrpc cola mnli multi-nli snli xnli rte stsb qnli paws paws-x anli boolq copa wic',
      at: 'hub:nyu-mll/glue hub:aps/super_glue hub:stanfordnlp/snli hub:facebook/xnli hub:google-research-datasets/paws-x',
      loaders: 'torchtext.datasets.{CoLA MRPC MNLI QNLI QQP RTE STSB WNLI}',
    },
    {
      id: 'squad',
      title: 'SQuAD and other questions',
      loaders: 'torchtext.datasets.{SQuAD1 SQuAD2}',
      names:
        'squad squad-v2 squad2 natural-questions trivia-qa hotpot-qa eli5 eli5-category ms-marco openbookqa',
      at: 'hub:race hub:ehovy/race hub:rajpurkar/squad hub:rajpurkar/squad_v2 hub:mandarjoshi/trivia_qa hub:hotpotqa/hotpot_qa hub:dany0407/eli5_category hub:microsoft/ms_marco hub:google-research-datasets/natural_questions',
    },
    {
      id: 'benchmarks',
      title: 'Language model benchmarks',
      names:
        'mmlu gsm8k hellaswag swag arc ai2-arc truthful-qa truthfulqa winogrande humaneval openai-humaneval mbpp big-bench bbh piqa',
      at: 'hub:cais/mmlu hub:openai/gsm8k hub:allenai/ai2_arc hub:openai/openai_humaneval hub:rowan/hellaswag hub:truthfulqa/truthful_qa hub:allenai/swag hub:trl-lib/deepmath-103k',
    },
    {
      id: 'wikitext',
      title: 'WikiText and Wikipedia',
      loaders: 'torchtext.datasets.{WikiText2 WikiText103 PennTreebank EnWik9}',
      names:
        'wikitext wikitext-2-raw-v1 wikitext-103 wikipedia ptb ptb-text-only enwik8 text8 tinystories tiny-shakespeare shakespeare',
      at: 'hub:salesforce/wikitext hub:wikimedia/wikipedia hub:roneneldan/tinystories hub:karpathy/tiny_shakespeare',
    },
    {
      id: 'web-text',
      title: 'Web text',
      names: 'c4 openwebtext fineweb fineweb-edu oscar cc100 mc4 redpajama slimpajama dolma',
      at: 'hub:allenai/c4 hub:skylion007/openwebtext hub:huggingfacefw/fineweb hub:huggingfacefw/fineweb-edu hub:oscar-corpus/oscar hub:cerebras/slimpajama-627b hub:allenai/dolma',
    },
    {
      id: 'pile',
      title: 'The Pile',
      at: 'hub:eleutherai/pile hub:the_pile',
      paths: 'the-eye.eu/public/ai/pile',
      contested: contested.pile,
    },
    {
      id: 'books3',
      title: 'Books3',
      at: 'hub:the_pile_books3',
      names: 'books3',
      contested: contested.books3,
    },
    {
      id: 'bookcorpus',
      title: 'BookCorpus',
      names: 'bookcorpus bookcorpusopen',
      at: 'hub:bookcorpus/bookcorpus',
      contested: contested.bookCorpus,
    },
    {
      id: 'summaries',
      title: 'Texts with summaries',
      names:
        'cnn-dailymail xsum samsum billsum multi-news gigaword reddit-tifu arxiv-summarization dialogsum',
      at: 'hub:abisee/cnn_dailymail hub:edinburghnlp/xsum hub:knkarthick/dialogsum hub:fiscalnote/billsum',
    },
    {
      id: 'translations',
      title: 'Translations',
      loaders: 'torchtext.datasets.{Multi30k IWSLT2016 IWSLT2017}',
      names: 'opus-books opus100 opus-100 wmt14 wmt16 wmt19 kde4 multi30k flores tatoeba ted-hrlr',
      at: 'hub:helsinki-nlp/opus_books hub:wmt/wmt14 hub:wmt/wmt16 hub:helsinki-nlp/kde4 hub:bentrevett/multi30k',
    },
    {
      id: 'entities',
      title: 'Texts with named entities',
      names: 'conll2003 conllpp wnut-17 ontonotes5 wikiann ncbi-disease',
      loaders: 'torchtext.datasets.CoNLL2000Chunking',
      at: 'hub:eriktks/conll2003 hub:leondz/wnut_17 hub:unimelb-nlp/wikiann',
    },
    {
      id: 'code',
      title: 'Source code',
      names: 'code-search-net codeparrot-ds-train codeparrot-ds-valid the-stack starcoderdata codealpaca',
      at: 'hub:code-search-net/code_search_net hub:bigcode/the-stack hub:bigcode/starcoderdata hub:huggingface-course/codeparrot-ds-train hub:huggingface-course/codeparrot-ds-valid hub:lewtun/github-issues',
    },
    {
      id: 'instructions',
      title: 'Instructions and preferences for language models',
      names:
        'alpaca alpaca-cleaned databricks-dolly-15k ultrachat-200k ultrafeedback-binarized hh-rlhf oasst1 openassistant-guanaco orca-dpo-pairs capybara tldr guanaco-llama2-1k no-robots openorca alpaca-data',
      at: 'hub:tatsu-lab/alpaca hub:yahma/alpaca-cleaned hub:databricks/databricks-dolly-15k hub:huggingfaceh4/ultrachat_200k hub:huggingfaceh4/ultrafeedback_binarized hub:trl-lib/ultrafeedback_binarized hub:anthropic/hh-rlhf hub:openassistant/oasst1 hub:timdettmers/openassistant-guanaco hub:trl-lib/capybara hub:trl-lib/tldr hub:mlabonne/guanaco-llama2-1k hub:open-orca/openorca',
    },
    {
      id: 'arxiv',
      title: 'Papers and patents',
      names:
        'arxiv-metadata-oai-snapshot scientific-papers us-patent-phrase-to-phrase-matching pubmed-qa big-patent',
      at: 'kaggle:c/us-patent-phrase-to-phrase-matching kaggle:cornell-university/arxiv',
    },
    {
      id: 'image-text',
      title: 'Images with texts',
      names: 'vqa vqav2 docvqa pokemon-blip-captions textvqa scienceqa',
      at: 'hub:graphcore/vqa hub:nielsr/docvqa_1200_examples hub:lambdalabs/pokemon-blip-captions hub:huggingfacem4/vqav2',
    },
    {
      id: 'allocine',
      title: 'Reviews in other languages',
      names: 'allocine amazon-reviews-multi-fr germeval chnsenticorp',
      at: 'hub:tblard/allocine',
    },
    {
      id: 'nltk-corpora',
      title: 'Corpora of NLTK',
      loaders:
        'nltk.corpus.{movie_reviews brown gutenberg reuters inaugural webtext treebank stopwords}.{words raw sents fileids}',
    },
  ],
};
