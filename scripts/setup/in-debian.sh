# Runs a command in another Debian, which is in a folder. It sees the paths that it is given, at the same place. Needs root,
# and a mount namespace of its own: nobody else sees the mounts.
#   in-debian.sh FOLDER ro|rw PATH... -- COMMAND [ARGUMENT...]
set -e
folder=$1 access=$2
shift 2
# The new root has to be a mount.
mount --bind "$folder" "$folder"
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
[ "$access" = rw ] || mount -o remount,bind,ro "$folder"
here=$PWD
# Not chroot: the sandbox of Chromium does not work in one.
cd "$folder"
pivot_root . before
umount -l /before
cd "$here" 2>/dev/null || cd /
exec "$@"
