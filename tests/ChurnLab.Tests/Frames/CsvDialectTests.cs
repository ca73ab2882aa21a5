using System.Globalization;
using System.IO.Compression;
using System.Text;
using ChurnLab.Frames;

namespace ChurnLab.Tests.Frames;

/// <summary>The same table in every notation that programs and people write is the same frame.</summary>
public sealed class CsvDialectTests
{
    private static readonly string[] Names = ["USERID", "score", "city", "gender", "Age", "balance", "products", "churn"];

    private static readonly string[][] Rows =
    [
        ["183012", "850.0", "Рыбинск", "Ж", "25.0", "59214.82", "2", "0"],
        ["146556", "861.0", "Рыбинск", "Ж", "37.0", "", "1", "1"],
        ["120722", "892.0", "Ярославль", "М", "", "927738.08", "1", "0"],
        ["225363", "866.0", "Ростов", "М", "51.0", "-0.5", "4", "1"],
        ["157978", "730.5", "", "", "34.0", "", "1", "0"],
    ];

    private static readonly Frame Plain = Read(Encoding.UTF8.GetBytes(Written(',', "\n", comma: false, Quotes.WhereNeeded, Order.Kept)));

    private enum Quotes
    {
        WhereNeeded,
        Everywhere,
    }

    private enum Order
    {
        Kept,
        Shuffled,
        UpperCase,
        LowerCase,
    }

    public static TheoryData<string> Encodings => ["utf-8", "utf-8-bom", "utf-16-le", "utf-16-be", "windows-1251"];

    [Fact]
    public void The_plain_table_is_what_was_written()
    {
        Assert.Equal([183012L, 146556, 120722, 225363, 157978], Plain.Integer("user_id"));
        Assert.Equal([850.0, 861, 892, 866, 730.5], Plain.Number("score"));
        Assert.Equal(["Рыбинск", "Рыбинск", "Ярославль", "Ростов", null], Plain.Text("city"));
        Assert.Equal([25L, 37, null, 51, 34], Plain.Integer("age"));
        Assert.Equal([59214.82, null, 927738.08, -0.5, null], Plain.Number("balance"));
        Assert.Equal([false, true, false, true, false], Plain.Boolean("churn"));
    }

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Every_dialect_of_a_file_gives_the_same_frame(string encoding)
    {
        var wrong = new List<string>();
        foreach (var separator in ",;\t|")
            foreach (var lineEnd in (string[])["\n", "\r\n", "\r"])
                foreach (var comma in (bool[])[false, true])
                    foreach (var quotes in Enum.GetValues<Quotes>())
                        foreach (var order in Enum.GetValues<Order>())
                            foreach (var (tail, packed) in (ReadOnlySpan<(string, bool)>)[("", false), (lineEnd, true)])
                            {
                                var text = Written(separator, lineEnd, comma, quotes, order) + tail;
                                var bytes = Bytes(text, encoding, packed);
                                var title = $"{encoding} {(int)separator} {lineEnd.Length}{(int)lineEnd[0]} comma {comma} {quotes} {order} packed {packed}";
                                try
                                {
                                    if (!Read(bytes).ContentEquals(Plain))
                                        wrong.Add(title);
                                }
                                catch (FrameException failure)
                                {
                                    wrong.Add(title + ": " + failure.Message);
                                }
                            }

        Assert.Empty(wrong);
    }

    [Fact]
    public void An_inferred_frame_is_the_same_in_every_encoding_and_with_every_line_end()
    {
        var plain = Csv.Read(Bytes(Written(';', "\n", comma: true, Quotes.WhereNeeded, Order.Kept), "utf-8", packed: false), "bank.csv");
        foreach (string encoding in Encodings)
            foreach (var lineEnd in (string[])["\n", "\r\n", "\r"])
            {
                var bytes = Bytes(Written(';', lineEnd, comma: true, Quotes.Everywhere, Order.Kept), encoding, packed: true);
                Assert.True(Csv.Read(bytes, "bank.csv").ContentEquals(plain), encoding + lineEnd.Length.ToString(CultureInfo.InvariantCulture));
            }
    }

    private static string Written(char separator, string lineEnd, bool comma, Quotes quotes, Order order)
    {
        int[] places = order == Order.Shuffled ? [5, 2, 7, 0, 3, 6, 1, 4] : [0, 1, 2, 3, 4, 5, 6, 7];
        Func<string, string> named = order switch
        {
            Order.UpperCase => name => name.ToUpperInvariant(),
            Order.LowerCase => name => name.ToLowerInvariant(),
            _ => name => name,
        };
        var lines = Rows.Select(row => row.Select(cell => comma ? cell.Replace('.', ',') : cell).ToArray())
            .Prepend([.. Names.Select(named)])
            .Select(row => string.Join(separator, places.Select(place => Quoted(row[place], separator, quotes))));
        return string.Join(lineEnd, lines) + lineEnd;
    }

    private static string Quoted(string cell, char separator, Quotes quotes) =>
        quotes == Quotes.Everywhere || cell.Contains(separator, StringComparison.Ordinal) ? '"' + cell + '"' : cell;

    private static byte[] Bytes(string text, string name, bool packed)
    {
        Encoding encoding = name switch
        {
            "utf-8" => new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            "utf-8-bom" => new UTF8Encoding(encoderShouldEmitUTF8Identifier: true),
            "utf-16-le" => Encoding.Unicode,
            "utf-16-be" => Encoding.BigEndianUnicode,
            _ => CodePagesEncodingProvider.Instance.GetEncoding(name)!,
        };
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes(text)];
        if (!packed)
            return bytes;
        using var stream = new MemoryStream();
        using (var gzip = new GZipStream(stream, CompressionLevel.Fastest))
            gzip.Write(bytes);
        return stream.ToArray();
    }

    private static Frame Read(byte[] bytes) => Csv.Read(bytes, "bank.csv", FrameSchemaTests.Bank);
}
