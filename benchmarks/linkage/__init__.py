"""Who is who, measured: lists with known truth, quality, time and memory."""
