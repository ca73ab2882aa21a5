using ChurnLab.Frames.Delimited;

namespace ChurnLab.Frames;

/// <content>Files that are larger than memory.</content>
public static partial class Csv
{
    /// <summary>Reads a file by a schema, some rows at a time, in memory that does not grow with the file.</summary>
    /// <remarks>
    /// <para>
    /// The frames, one below the other, are what <see cref="Read(string, FrameSchema, CsvOptions?)"/> gives, and its sentences are
    /// the same, with lines counted over the whole file. What is wrong is said when reading comes to it, after the frames before it; where
    /// values are wrong, the rest of the file is read first, to say how many are. pandas <c>chunksize</c>.
    /// </para>
    /// <para>
    /// The file is looked through once before, for its encoding; it is open from the first frame on until the last, or until the enumeration is left.
    /// </para>
    /// </remarks>
    /// <param name="path">Path of the file, plain or gzip.</param>
    /// <param name="schema">What the file must hold; without columns whose values must all differ, and without keeping other columns.</param>
    /// <param name="rowsPerChunk">Rows of a frame; the last has what is left. Range: 1 or more.</param>
    /// <param name="options">How it is read; the defaults when null.</param>
    /// <returns>The frames in order, each made when it is asked for; one without rows where the file has none.</returns>
    /// <exception cref="ArgumentException">The schema has a rule that needs the whole file at once.</exception>
    /// <exception cref="FrameException">While enumerating: the file is not what the schema expects.</exception>
    /// <exception cref="OperationCanceledException">While enumerating: the running cell was interrupted.</exception>
    public static IEnumerable<Frame> ReadChunks(string path, FrameSchema schema, int rowsPerChunk, CsvOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentOutOfRangeException.ThrowIfLessThan(rowsPerChunk, 1);
        if (schema.Columns.FirstOrDefault(column => column.Unique) is { } unique)
        {
            throw new ArgumentException(
                $"That the values of column '{unique.Name}' all differ can only be told with the whole file in memory; take the rule out.", nameof(schema));
        }

        if (schema.ExtraColumns == ExtraColumns.Keep)
        {
            throw new ArgumentException(
                "The kinds of columns that the schema does not name are found over the whole file; name them, or have them ignored.", nameof(schema));
        }

        return Chunks(path, schema, rowsPerChunk, options ?? CsvOptions.Default);
    }

    private static IEnumerable<Frame> Chunks(string path, FrameSchema schema, int rowsPerChunk, CsvOptions options)
    {
        using var reader = new CsvChunkReader(CsvSource.OfFile(path), options, schema);
        while (reader.Next(rowsPerChunk) is { } frame)
            yield return frame;
    }
}
