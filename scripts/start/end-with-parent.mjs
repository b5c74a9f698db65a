// Loaded into programs that make no sense without the one that started them: when that one is
// gone, however it ended, they end too, instead of going on to write where the next start builds.
// Workers of such a program load this as well, and need their own channel as it is.
if (process.env.VERNE_STARTED_BY === String(process.ppid)) {
  process.on('disconnect', () => process.exit(1))
  process.channel?.unref()
}
