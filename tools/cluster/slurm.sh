#!/bin/bash
# A scan of many photos as a Slurm array, a shard a task. See README.md.
#   sbatch --array=0-99 tools/cluster/slurm.sh PHOTOS OUT
# Some shards again (all are 100): sbatch --array=3,17 tools/cluster/slurm.sh PHOTOS OUT 100
#   sbatch --dependency=afterok:JOB --array=0 --cpus-per-task=1 tools/cluster/slurm.sh merge OUT
#SBATCH --job-name=why-cat-patches
#SBATCH --cpus-per-task=4
#SBATCH --mem-per-cpu=1250M
#SBATCH --requeue
set -eu
cd "${SLURM_SUBMIT_DIR:-.}"
photos=$1 out=$2
mkdir -p "$out"

if [ "$photos" = merge ]; then
  exec node_modules/.bin/tsx bin/why-cat.ts patches merge "$out"/*.part --out "$out/photos.scan"
fi
exec node_modules/.bin/tsx bin/why-cat.ts patches --photos "$photos" --layers all \
  --jobs "$SLURM_CPUS_PER_TASK" \
  --shard "$SLURM_ARRAY_TASK_ID/${3:-$SLURM_ARRAY_TASK_COUNT}" \
  --out "$out/$SLURM_ARRAY_TASK_ID.part"
