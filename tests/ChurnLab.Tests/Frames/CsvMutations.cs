using System.Globalization;
using System.IO.Compression;
using System.Text;
using ChurnLab.Frames;

namespace ChurnLab.Tests.Frames;

/// <summary>Damages a bank file in every way that files are damaged, and reads it; the same seed, the same damage.</summary>
internal sealed class CsvMutations(int seed)
{
    // Reading a file of a few hundred bytes takes its fixed buffers, some hundred kilobytes each.
    private const long MostMemory = 64 << 20;

    private static readonly TimeSpan LongestTime = TimeSpan.FromSeconds(10);

    private static readonly FrameSchema Bank = new(
        SchemaColumn.Integer("user_id").From("USERID"),
        SchemaColumn.Number("score"),
        SchemaColumn.Text("city"),
        SchemaColumn.Integer("age").Between(0, 120),
        SchemaColumn.Number("balance"),
        SchemaColumn.Boolean("churn").NotMissing());

    private static readonly FrameSchema Keeping = Bank with { ExtraColumns = ExtraColumns.Keep };

    private static readonly byte[][] Originals = [.. Written()];

    private static readonly byte[][] Telling =
    [
        [0], [0, 0, 0, 0], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF], [0, 0, 0xFE, 0xFF], [0xFF], [0xD0], [0xED, 0xA0, 0x80],
        [0x1F, 0x8B], [0x1F, 0x8B, 8, 0], [.. "PK\u0003\u0004"u8], [.. "\""u8], [.. "\"\""u8], [.. "\"\"\""u8], [.. ",\""u8], [.. "\"\n"u8],
        [.. "\r"u8], [.. "\n"u8], [.. "\r\n\r\n"u8], [.. ","u8], [.. ";"u8], [.. "\t"u8], [.. "|"u8], [.. "sep=;\n"u8], [.. "'"u8], [.. "-"u8],
        [.. "1e999"u8], [.. "9223372036854775808"u8], [.. "NA"u8], [.. "inf"u8], [.. "1,5"u8], [.. "2024-02-30"u8], [.. "true"u8],
    ];

    private readonly Random _random = new(seed);

    /// <summary>Reads so many damaged files.</summary>
    /// <returns>What went wrong with the first that gave neither a frame nor a sentence; null when none did.</returns>
    public string? FirstProblem(int count)
    {
        for (var number = 0; number < count; number++)
        {
            var bytes = Damaged();
            if (Problem(bytes) is { } problem)
                return string.Create(CultureInfo.InvariantCulture, $"seed {seed}, case {number}: {problem}; {Convert.ToHexString(bytes)}");
        }

        return null;
    }

    private static string? Problem(byte[] bytes)
    {
        var (start, memory) = (TimeProvider.System.GetTimestamp(), GC.GetAllocatedBytesForCurrentThread());
        var problem = Problem(() => Csv.Read(bytes, "bank.csv"))
            ?? Problem(() => Csv.Read(bytes, "bank.csv", Bank))
            ?? Problem(() => Csv.Read(bytes, "bank.csv", Keeping, new CsvOptions { QuotedIsText = true, StripApostrophe = true }));
        return problem
            ?? (TimeProvider.System.GetElapsedTime(start) > LongestTime ? "it took too long" : null)
            ?? (GC.GetAllocatedBytesForCurrentThread() - memory > MostMemory ? "it took too much memory" : null);
    }

    private static string? Problem(Func<Frame> read)
    {
        try
        {
            var frame = read();
            return frame.Columns.Count > 0 && frame.ToText().Length > 0 ? null : "a frame without columns";
        }
        catch (FrameException failure)
        {
            var isSentence = failure.Message.StartsWith("bank.csv", StringComparison.Ordinal)
                && !failure.Message.AsSpan().ContainsAny('\n', '\r')
                && failure.Message.EndsWith('.');
            return isSentence ? null : "no sentence: " + failure.Message;
        }
        catch (Exception failure)
        {
            return failure.ToString();
        }
    }

    private byte[] Damaged()
    {
        var bytes = Originals[_random.Next(Originals.Length)].ToList();
        for (var left = _random.Next(1, 6); left > 0; left--)
            Damage(bytes);
        return [.. bytes];
    }

    private void Damage(List<byte> bytes)
    {
        var place = _random.Next(bytes.Count + 1);
        var length = Math.Min(_random.Next(1, 40), bytes.Count - place);
        switch (_random.Next(6))
        {
            case 0 when place < bytes.Count:
                bytes[place] = (byte)_random.Next(256);
                break;
            case 1:
                bytes.InsertRange(place, Telling[_random.Next(Telling.Length)]);
                break;
            case 2:
                bytes.RemoveRange(place, length);
                break;
            case 3:
                bytes.RemoveRange(place, bytes.Count - place);
                break;
            case 4:
                bytes.InsertRange(_random.Next(bytes.Count + 1), bytes.GetRange(place, length));
                break;
            default:
                bytes.InsertRange(0, Telling[_random.Next(Telling.Length)]);
                break;
        }
    }

    private static IEnumerable<byte[]> Written()
    {
        const string Text = "USERID,score,city,gender,Age,balance,churn\n"
            + "183012,850.0,Рыбинск,Ж,25.0,59214.82,0\n146556,861.0,\"Рыбинск, \"\"центр\"\"\",Ж,37.0,,1\n"
            + "120722,892.0,\"Яро\nславль\",М,,927738.08,0\n225363,866.0,Ростов,М,51.0,-0.5,1\n";
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            gzip.Write(Encoding.UTF8.GetBytes(Text));
        return
        [
            Encoding.UTF8.GetBytes(Text),
            Encoding.UTF8.GetBytes(Text.Replace("\n", "\r\n", StringComparison.Ordinal)),
            [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Text)],
            CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes(Text),
            Encoding.UTF8.GetBytes(Text.Replace(',', ';').Replace('.', ',')),
            packed.ToArray(),
        ];
    }
}
