import { contested } from './contested.ts';
import type { DataSetTable } from './types.ts';

/** Images of objects, signs, handwriting, cells and places. */
export const images: DataSetTable = {
  source: 'torchvision, Keras, TensorFlow Datasets, Hugging Face and Kaggle listings',
  reviewed: '2026-11-25',
  about: 'things',
  teaching: true,
  entries: [
    {
      id: 'mnist',
      title: 'MNIST',
      loaders: 'torchvision.datasets.{MNIST QMNIST} keras.datasets.mnist.load_data',
      names: 'mnist mnist-784 mnist-train mnist-test mnist-in-csv digit-recognizer',
      at: 'openml:554 openml:mnist_784 kaggle:c/digit-recognizer kaggle:oddrationale/mnist-in-csv hub:ylecun/mnist',
      columns: ['pixel0, pixel783', 'pixel1, pixel784', '1x1, 28x28'],
    },
    {
      id: 'fashion-mnist',
      title: 'Fashion-MNIST',
      loaders: 'torchvision.datasets.FashionMNIST keras.datasets.fashion_mnist.load_data',
      names: 'fashion-mnist fashionmnist fashion-mnist-train fashion-mnist-test',
      at: 'openml:40996 kaggle:zalando-research/fashionmnist hub:zalando-datasets/fashion_mnist',
    },
    {
      id: 'mnist-variants',
      title: 'EMNIST, KMNIST and Omniglot',
      loaders: 'torchvision.datasets.{EMNIST KMNIST Omniglot USPS SEMEION}',
      names: 'emnist kmnist kuzushiji-mnist omniglot usps semeion svhn-cropped',
    },
    {
      id: 'cifar',
      title: 'CIFAR-10 and CIFAR-100',
      loaders:
        'torchvision.datasets.{CIFAR10 CIFAR100} keras.datasets.cifar10.load_data keras.datasets.cifar100.load_data',
      names: 'cifar cifar10 cifar-10 cifar100 cifar-100 cifar-10-batches-py cifar-10-python cifar-100-python',
      at: 'openml:40927 kaggle:c/cifar-10 hub:uoft-cs/cifar10 hub:uoft-cs/cifar100',
    },
    {
      id: 'svhn',
      title: 'Street view house numbers',
      loaders: 'torchvision.datasets.SVHN',
      names: 'svhn',
    },
    {
      id: 'stl10',
      title: 'STL-10',
      loaders: 'torchvision.datasets.STL10',
      names: 'stl10 stl-10',
    },
    {
      id: 'tiny-images',
      title: '80 Million Tiny Images',
      loaders: 'torchvision.datasets.TinyImages',
      names: 'tinyimages 80-million-tiny-images tiny-images-bin 80mn-tiny-images',
      contested: contested.tinyImages,
    },
    {
      id: 'imagenet',
      title: 'ImageNet',
      loaders: 'torchvision.datasets.ImageNet',
      names:
        'imagenet imagenet-1k imagenet2012 imagenet1k imagenet-object-localization-challenge ilsvrc2012 ilsvrc imagenet-subset imagenet-v2',
      at: 'hub:ilsvrc/imagenet-1k hub:imagenet-1k kaggle:c/imagenet-object-localization-challenge',
    },
    {
      id: 'imagenet-small',
      title: 'Imagenette and Tiny ImageNet',
      loaders: 'torchvision.datasets.Imagenette shap.datasets.imagenet50',
      names:
        'imagenette imagenette2 imagenette2-160 imagewoof tiny-imagenet tiny-imagenet-200 mini-imagenet imagenet-resized imagenet50',
      at: 'hub:frgfm/imagenette hub:zh-plus/tiny-imagenet',
    },
    {
      id: 'coco',
      title: 'COCO',
      loaders: 'torchvision.datasets.{CocoDetection CocoCaptions}',
      names: 'coco coco2017 coco-2017 coco2014 coco128 coco8 mscoco coco-captions',
      at: 'hub:detection-datasets/coco',
    },
    {
      id: 'voc',
      title: 'Pascal VOC',
      loaders: 'torchvision.datasets.{VOCSegmentation VOCDetection SBDataset}',
      names: 'voc voc2007 voc2012 pascal-voc pascal-voc-2012 vocdevkit voctrainval-11-may-2012',
    },
    {
      id: 'cityscapes',
      title: 'Street scenes',
      loaders: 'torchvision.datasets.{Cityscapes Kitti}',
      names: 'cityscapes kitti bdd100k nuscenes camvid waymo-open-dataset mapillary-vistas',
    },
    {
      id: 'scenes',
      title: 'Scenes and textures',
      loaders: 'torchvision.datasets.{Places365 SUN397 LSUN DTD Country211 PhotoTour}',
      names:
        'places365 sun397 lsun dtd ade20k scene-parse-150 intel-image-classification country211 ade20k-full',
      at: 'kaggle:puneet6060/intel-image-classification hub:zhoubolei/scene_parse_150',
    },
    {
      id: 'caltech',
      title: 'Caltech-101 and Caltech-256',
      loaders: 'torchvision.datasets.{Caltech101 Caltech256}',
      names: 'caltech101 caltech256 caltech-101 caltech-256',
    },
    {
      id: 'food101',
      title: 'Food-101',
      loaders: 'torchvision.datasets.Food101',
      names: 'food101 food-101',
      at: 'hub:ethz/food101',
    },
    {
      id: 'flowers',
      title: 'Flowers',
      loaders: 'torchvision.datasets.Flowers102',
      names:
        'flowers102 oxford-flowers102 tf-flowers flower-photos flowers-recognition ~flowers oxford-102-flowers tpu-getting-started ~flower-classification',
      at: 'kaggle:alxmamaev/flowers-recognition kaggle:c/tpu-getting-started hub:nelorth/oxford-flowers',
    },
    {
      id: 'cars-aircraft',
      title: 'Cars and aircraft',
      loaders: 'torchvision.datasets.{StanfordCars FGVCAircraft}',
      names: 'stanford-cars stanfordcars fgvc-aircraft cars196',
    },
    {
      id: 'gtsrb',
      title: 'Traffic signs (GTSRB)',
      loaders: 'torchvision.datasets.GTSRB',
      names: 'gtsrb gtsrb-german-traffic-sign',
      at: 'kaggle:meowmeowmeowmeowmeow/gtsrb-german-traffic-sign',
    },
    {
      id: 'satellite',
      title: 'Satellite images',
      loaders: 'torchvision.datasets.EuroSAT',
      names:
        'eurosat resisc45 uc-merced bigearthnet planet-understanding-the-amazon-from-space so2sat spacenet',
      at: 'hub:blanchon/eurosat_rgb kaggle:c/planet-understanding-the-amazon-from-space',
    },
    {
      id: 'plants',
      title: 'Plant diseases',
      names:
        'beans plant-village plantvillage plantvillage-dataset plant-pathology-2020-fgvc7 plant-pathology-2021-fgvc8 cassava cassava-leaf-disease-classification new-plant-diseases-dataset',
      at: 'hub:ai-lab-makerere/beans kaggle:c/cassava-leaf-disease-classification kaggle:c/plant-pathology-2020-fgvc7 kaggle:emmarex/plantdisease',
    },
    {
      id: 'pcam',
      title: 'Tissue and cell images',
      loaders: 'torchvision.datasets.PCAM',
      names:
        'pcam patch-camelyon histopathologic-cancer-detection bloodmnist pathmnist breast-histopathology-images lc25000 ~malaria cell-images-for-detecting-malaria data-science-bowl-2018 breakhis',
      at: 'kaggle:c/histopathologic-cancer-detection kaggle:c/data-science-bowl-2018 kaggle:iarunava/cell-images-for-detecting-malaria',
    },
    {
      id: 'surface-defects',
      title: 'Surface defects',
      names: 'mvtec mvtec-ad mvtec-anomaly-detection severstal-steel-defect-detection neu-det casting-data',
      at: 'kaggle:c/severstal-steel-defect-detection',
    },
    {
      id: 'shapes-3d',
      title: 'Rendered shapes',
      names: 'dsprites shapes3d clevr modelnet modelnet10 modelnet40 shapenet',
      loaders: 'torch_geometric.datasets.{ModelNet ShapeNet}',
    },
    {
      id: 'laion',
      title: 'LAION-5B and LAION-400M',
      about: 'texts',
      at: 'hub:laion/laion2b-en hub:laion/laion2b-multi hub:laion/laion1b-nolang hub:laion/laion400m hub:laion/laion5b hub:laion/laion2b-en-aesthetic',
      contested: contested.laion,
    },
    {
      id: 'captions',
      title: 'Image captions',
      about: 'texts',
      loaders: 'torchvision.datasets.{Flickr8k Flickr30k SBU}',
      names: 'flickr8k flickr30k conceptual-captions conceptual-12m cc12m',
      at: 'kaggle:adityajn105/flickr8k hub:nlphuji/flickr30k',
    },
    {
      id: 'actions',
      title: 'Videos of actions',
      about: 'activities',
      loaders: 'torchvision.datasets.{Kinetics Kinetics400 HMDB51 UCF101}',
      names: 'kinetics400 kinetics-400 kinetics-600 kinetics-700 hmdb51 ucf101 something-something-v2',
    },
    {
      id: 'har',
      title: 'Human activity recognition',
      about: 'activities',
      names:
        'uci-har ~har human-activity-recognition human-activity-recognition-with-smartphones uci-har-dataset wisdm pamap2',
      at: 'uci:240 kaggle:uciml/human-activity-recognition-with-smartphones openml:1478',
      columns: ['tBodyAcc-mean()-X', 'tBodyAccmeanX'],
    },
    { id: 'poses', title: 'Body poses', about: 'activities', names: 'mpii mpii-human-pose human3-6m' },
    {
      id: 'distracted-drivers',
      title: 'Distracted drivers',
      about: 'activities',
      names: 'state-farm-distracted-driver-detection',
      at: 'kaggle:c/state-farm-distracted-driver-detection',
    },
    {
      id: 'parkinsons',
      title: 'Parkinson’s voice recordings',
      about: 'activities',
      names: 'parkinsons parkinsons-updrs parkinsons-telemonitoring',
      at: 'uci:174 uci:189 openml:1488',
      columns: ['MDVP:Fo(Hz), HNR', 'motor_UPDRS, total_UPDRS'],
    },
    {
      id: 'eeg',
      title: 'EEG recordings',
      about: 'activities',
      names: 'eeg-eye-state epileptic-seizure-recognition',
      at: 'openml:1471 uci:264 uci:388',
    },
    {
      id: 'sign-language',
      title: 'Hand signs',
      about: 'activities',
      names: 'sign-mnist-train sign-mnist-test sign-language-mnist asl-alphabet rock-paper-scissors',
      at: 'kaggle:datamunge/sign-language-mnist kaggle:grassknoted/asl-alphabet',
    },
    {
      id: 'speech-commands',
      title: 'Spoken words',
      about: 'activities',
      loaders: 'torchaudio.datasets.{SPEECHCOMMANDS YESNO LIBRISPEECH LJSPEECH LIBRITTS TEDLIUM}',
      names:
        'speech-commands librispeech librispeech-asr lj-speech ljspeech libritts gigaspeech voxpopuli minds14 fleurs free-spoken-digit-dataset',
      at: 'hub:google/speech_commands hub:openslr/librispeech_asr hub:keithito/lj_speech hub:polyai/minds14 hub:facebook/voxpopuli hub:google/fleurs hub:hf-internal-testing/librispeech_asr_dummy hub:hf-internal-testing/librispeech_asr_demo',
    },
    {
      id: 'sounds',
      title: 'Sounds',
      loaders: 'torchaudio.datasets.ESC50',
      names: 'esc-50 esc50 urbansound8k audioset audiocaps fsd50k freesound-audio-tagging nsynth',
      at: 'hub:ashraq/esc50 hub:agkphysics/audioset',
    },
  ],
};
