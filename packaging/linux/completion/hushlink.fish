# Completion of hushlink for fish.

complete -c hushlink -f
complete -c hushlink -n 'not __fish_seen_subcommand_from share' -l share-clipboard -d 'Turn the clipboard into a link'
complete -c hushlink -n 'not __fish_seen_subcommand_from share' -l new -d 'Open Quick share'
complete -c hushlink -n 'not __fish_seen_subcommand_from share' -l generate -d 'Open Generate'
complete -c hushlink -n 'not __fish_seen_subcommand_from share' -l open -d 'Open a link; - reads it from standard input'
complete -c hushlink -n 'not __fish_seen_subcommand_from share' -l activity -d 'Open Activity'
complete -c hushlink -n 'not __fish_seen_subcommand_from share' -l settings -d 'Open Settings'
complete -c hushlink -n 'not __fish_seen_subcommand_from share' -l send-drafts -d 'Send now what waits'
complete -c hushlink -n 'not __fish_seen_subcommand_from share' -l hidden -d 'Start in the tray, without a window'
complete -c hushlink -n __fish_is_first_arg -a share -d 'Make a link from standard input'
complete -c hushlink -n '__fish_seen_subcommand_from share' -a - -d 'Standard input'
complete -c hushlink -n '__fish_seen_subcommand_from share' -l no-draft -d 'Keep no draft of what cannot be sent'
complete -c hushlink -l user-data-dir -x -a '(__fish_complete_directories)' -d 'Keep settings and drafts in this folder'
