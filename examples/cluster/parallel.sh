#!/bin/bash
# Eight shares for each core. Over ssh: add --sshloginfile, with the folder on all machines.
set -eu
CARD=${CARD:-my-scan.yaml}
FOLDER=${FOLDER:-/shared/my-scan}
SHARES=${SHARES:-$((8 * $(nproc)))}
seq "$SHARES" | parallel --retries 3 --eta \
  "${DARKREACH:-npx darkreach} scan '$CARD' --out '$FOLDER' --cache '$FOLDER/cache' --part {}/$SHARES"
