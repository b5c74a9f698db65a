// Loaded into programs that make no sense without the one that started them: when that one is
// gone, however it ended, they end too, instead of going on to write where the next start builds.
process.on('disconnect', () => process.exit(1))
process.channel?.unref()
