# Completion of hushlink for bash.

_hushlink() {
  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]}
  COMPREPLY=()
  case $before in
    --open | share)
      COMPREPLY=(-)
      return
      ;;
  esac
  case $word in
    --user-data-dir=* | =) return ;;
  esac
  local words='--share-clipboard --new --generate --open --activity --settings --send-drafts --hidden --user-data-dir='
  local w is_share=
  for w in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    [[ $w == share ]] && is_share=yes
  done
  if [[ -n $is_share ]]; then
    words='--no-draft --user-data-dir='
  elif [[ $COMP_CWORD -eq 1 ]]; then
    words+=' share'
  fi
  mapfile -t COMPREPLY < <(compgen -W "$words" -- "$word")
  [[ ${#COMPREPLY[@]} -eq 1 && ${COMPREPLY[0]} == *= ]] && compopt -o nospace
}

complete -F _hushlink hushlink
