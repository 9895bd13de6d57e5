#!/bin/bash
#SBATCH --job-name=darkreach-scan
#SBATCH --array=1-100
#SBATCH --cpus-per-task=1
#SBATCH --mem=1G
#SBATCH --time=04:00:00
#SBATCH --requeue
set -eu
CARD=${CARD:-my-scan.yaml}
FOLDER=${FOLDER:-/shared/my-scan}
# One share for each task of the array, whatever its range.
SHARES=$((SLURM_ARRAY_TASK_MAX - SLURM_ARRAY_TASK_MIN + 1))
SHARE=$((SLURM_ARRAY_TASK_ID - SLURM_ARRAY_TASK_MIN + 1))
exec ${DARKREACH:-npx darkreach} scan "$CARD" --out "$FOLDER" --cache "${CACHE:-$FOLDER/cache}" --part "$SHARE/$SHARES"
