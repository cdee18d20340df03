# Runs a command in another Debian, which is in a folder. It sees the paths that it is given, at the same place. Needs root,
# and a mount namespace of its own: nobody else sees the mounts.
#   in-debian.sh FOLDER ro|rw|scratch PATH... -- COMMAND [ARGUMENT...]
# With scratch it can be changed, and the changes are gone afterwards.
set -e
folder=$1 access=$2
shift 2
if [ "$access" = scratch ]; then
  mount -t tmpfs tmpfs /mnt
  mkdir /mnt/changes /mnt/work /mnt/system
  mount -t overlay -o "lowerdir=$folder,upperdir=/mnt/changes,workdir=/mnt/work" overlay /mnt/system
  folder=/mnt/system
else
  # The new root has to be a mount.
  mount --bind "$folder" "$folder"
fi
while [ "$1" != -- ]; do
  if [ -d "$1" ]; then
    mkdir -p "$folder$1"
  else
    mkdir -p "$folder$(dirname "$1")"
    touch "$folder$1"
  fi
  mount --bind "$1" "$folder$1"
  shift
done
shift
mkdir -p "$folder/before"
mount -t proc proc "$folder/proc"
mount --rbind /sys "$folder/sys"
mount --rbind /dev "$folder/dev"
mount -t tmpfs -o mode=1777 tmpfs "$folder/tmp"
mount -t tmpfs -o mode=755 tmpfs "$folder/run"
[ "$access" != ro ] || mount -o remount,bind,ro "$folder"
here=$PWD
# Not chroot: the sandbox of Chromium does not work in one.
cd "$folder"
pivot_root . before
umount -l /before
cd "$here" 2>/dev/null || cd /
exec "$@"
