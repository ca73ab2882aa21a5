using System.Globalization;
using System.IO.Compression;
using ChurnLab.Frames;
using ChurnLab.Studies.Files;

namespace ChurnLab.Studies.Npf.Loading;

/// <summary>One of the files while it is read.</summary>
internal sealed class NpfFile
{
    private const int Sample = 1 << 16;

    private readonly Dictionary<string, long> _missing = new(StringComparer.Ordinal);

    private NpfFile(string path) => Path = path;

    public string Path { get; }

    public string Name => System.IO.Path.GetFileName(Path);

    /// <summary>Rows of the chunks given so far.</summary>
    public long Rows { get; private set; }

    /// <summary>The file below a folder, plain or with <c>.gz</c>; null where it has neither.</summary>
    public static NpfFile? Find(string folder, string name)
    {
        var plain = System.IO.Path.Combine(folder, NpfSchema.Folder, name + ".csv");
        // A folder under the name of a file exists; reading it says so.
        return System.IO.Path.Exists(plain) ? new NpfFile(plain)
            : System.IO.Path.Exists(plain + ".gz") ? new NpfFile(plain + ".gz")
            : null;
    }

    /// <summary>Reads the file by a schema, some rows at a time.</summary>
    public IEnumerable<Frame> Chunks(FrameSchema schema, int rowsPerChunk)
    {
        foreach (var chunk in Csv.ReadChunks(Path, schema, rowsPerChunk, NpfSchema.Options))
        {
            foreach (var column in chunk.Columns)
                _missing[column.Name] = _missing.GetValueOrDefault(column.Name) + column.MissingCount;
            yield return chunk;
            Rows += chunk.RowCount;
        }
    }

    /// <summary>Parses the texts that rows of a chunk name, each different one once.</summary>
    /// <typeparam name="T">What they are.</typeparam>
    /// <param name="column">The column.</param>
    /// <param name="parse">Parses a text; false where it is wrong.</param>
    /// <param name="expected">What a text must be, for the sentence.</param>
    /// <returns>By code of the column.</returns>
    /// <exception cref="FrameException">A text is wrong.</exception>
    public T[] Parsed<T>(TextColumn column, TryParse<T> parse, string expected)
    {
        var parsed = new T[column.Levels.Count];
        for (var code = 0; code < parsed.Length; code++)
        {
            if (!parse(column.Levels[code], out parsed[code]))
                throw Wrong(column, code, expected);
        }

        return parsed;
    }

    public NpfFileNote Note()
    {
        var notation = FileNotation.Of(Start(), out var text);
        var header = text.AsSpan(0, Math.Max(0, text.AsSpan().IndexOfAny('\r', '\n'))).ToString();
        var names = header.Split(notation.Separator).Select(name => name.Trim(' ', '"')).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var absent = _missing.Where(pair => pair.Value == Rows && !names.Contains(pair.Key) && !IsKey(pair.Key)).Select(pair => pair.Key).ToList();
        return new NpfFileNote
        {
            File = Name,
            Rows = Rows,
            Encoding = notation.Encoding,
            Separator = notation.Separator,
            DecimalSign = notation.DecimalSign,
            Absent = absent,
            Missing = _missing.Where(pair => pair.Value > 0 && !absent.Contains(pair.Key)).ToDictionary(StringComparer.Ordinal),
        };
    }

    // Has another name in one of the files.
    private static bool IsKey(string column) => column == NpfSchema.Account;

    private FrameException Wrong(TextColumn column, int code, string expected)
    {
        var row = column.AsSpan().IndexOf(code);
        var line = LineOf(Rows + row);
        return new FrameException(string.Create(
            CultureInfo.InvariantCulture,
            $"{Name}, line {line}, column '{column.Name}': found '{Shown(column.Levels[code])}', expected {expected}; correct it in the file."));
    }

    private static string Shown(string text) =>
        string.Concat(text.Take(40).Select(letter => char.IsControl(letter) ? ' ' : letter)) + (text.Length > 40 ? "…" : "");

    // Lines without any character hold no row, and a text in quotes may go over several.
    private long LineOf(long row)
    {
        using var reader = new StreamReader(Opened());
        var (line, start, rows, isOpen) = (0L, 0L, -1L, false);
        while (rows <= row && reader.ReadLine() is { } text)
        {
            line++;
            if (!isOpen)
            {
                if (text.Length == 0)
                    continue;
                (start, rows) = (line, rows + 1);
                if (rows > row)
                    break;
            }

            isOpen ^= text.AsSpan().Count('"') % 2 == 1;
        }

        return start;
    }

    private byte[] Start()
    {
        using var content = Opened();
        var start = new byte[Sample];
        start = start[..content.ReadAtLeast(start, Sample, throwOnEndOfStream: false)];
        var end = start.Length < Sample ? start.Length : start.AsSpan().LastIndexOf((byte)'\n') + 1;
        // A character of two bytes may be cut at the end of the sample; one of UTF-16 cannot be told by its bytes.
        return end > 0 && start[0] < 0xFE ? start[..end] : start;
    }

    private Stream Opened()
    {
        var file = File.OpenRead(Path);
        var (first, second) = (file.ReadByte(), file.ReadByte());
        file.Position = 0;
        return first == 0x1F && second == 0x8B ? new GZipStream(file, CompressionMode.Decompress) : file;
    }

    /// <summary>Parses a text.</summary>
    internal delegate bool TryParse<T>(string text, out T value);
}
