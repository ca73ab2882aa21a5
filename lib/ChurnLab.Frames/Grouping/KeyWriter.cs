namespace ChurnLab.Frames.Grouping;

/// <summary>Writes the keys of rows that follow each other.</summary>
/// <param name="start">First row.</param>
/// <param name="keys">Place for the keys, one per row.</param>
internal delegate void KeyWriter(int start, Span<long> keys);
