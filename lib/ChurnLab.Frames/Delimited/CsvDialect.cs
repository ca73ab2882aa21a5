using System.Text;
using CsvHelper;

namespace ChurnLab.Frames.Delimited;

/// <summary>How a file is written: its encoding and its separator.</summary>
/// <param name="Encoding">Encoding; null for UTF-8 and for what a byte order mark says.</param>
/// <param name="Separator">Character between fields.</param>
/// <param name="Scan">What a look through it said.</param>
internal sealed record CsvDialect(Encoding? Encoding, char Separator, CsvScan Scan)
{
    private const int SampleSize = 1 << 16;
    private const int SampleRecords = 200;

    // Where several split all lines alike, the rarer in text goes first: a file separated by semicolons often has
    // decimal commas.
    private static readonly char[] Separators = ['\t', ';', '|', ','];

    public static CsvDialect Of(CsvSource source, CsvOptions options)
    {
        using var content = source.Open(out var raw);
        using var closing = raw;
        var sample = new byte[content == raw ? Math.Min(SampleSize, source.Length + 1) : SampleSize];
        sample = sample[..content.ReadAtLeast(sample, sample.Length, throwOnEndOfStream: false)];
        if (sample.Length == 0)
            throw CsvErrors.Empty(source.Name);
        if (sample.AsSpan().StartsWith("PK\u0003\u0004"u8))
            throw CsvErrors.Archive(source.Name);

        var marked = sample is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [0xEF, 0xBB, 0xBF, ..] or [0, 0, 0xFE, 0xFF, ..];
        var known = options.Encoding is not null || marked;
        if (!known && sample.Contains((byte)0))
            throw CsvErrors.Binary(source.Name);
        var scan = CsvScan.Of(sample, content);
        var encoding = known || scan.IsUtf8 ? options.Encoding : CodePagesEncodingProvider.Instance.GetEncoding(1251);
        return new CsvDialect(encoding, options.Separator ?? Detect(sample, encoding), scan);
    }

    /// <summary>
    /// The separator that splits most lines of the sample into as many fields as the first one, which it does split.
    /// </summary>
    private static char Detect(byte[] sample, Encoding? encoding)
    {
        // The last line of a sample may be cut; it counts only where it is the only one.
        return Separators
            .Select(separator => (separator, counts: FieldCounts(sample, encoding, separator)))
            .Select(trial => (trial.separator, counts: trial.counts.Count > 2 ? trial.counts[..^1] : trial.counts))
            .Where(trial => trial.counts is [> 1, ..])
            .OrderByDescending(trial => trial.counts.Average(count => count == trial.counts[0] ? 1.0 : 0))
            .ThenByDescending(trial => trial.counts.Count == 1 ? trial.counts[0] : 0)
            .Select(trial => trial.separator)
            .FirstOrDefault(',');
    }

    private static List<int> FieldCounts(byte[] sample, Encoding? encoding, char separator)
    {
        var counts = new List<int>();
        var options = new CsvReaderOptions { HasHeader = false, Separator = separator, Encoding = encoding };
        using var reader = CsvReader.Create(sample, options);
        while (counts.Count < SampleRecords && reader.Read())
            counts.Add(reader.FieldCount);
        return counts;
    }
}
