using System.Globalization;
using System.Text;
using ChurnLab.Frames;

namespace ChurnLab.Tests.Frames;

/// <summary>Files that two threads read.</summary>
public sealed class CsvLargeTests
{
    private const int Rows = 60_000;

    private static readonly string Text = "id,value,город,text,flag\n" + string.Concat(Enumerable.Range(0, Rows).Select(row =>
        string.Create(CultureInfo.InvariantCulture, $"{row},{row * 0.25},город {row % 7},{(row % 5 == 0 ? "\"a\nb\"" : "")},{row % 2}\n")));

    [Fact]
    public void A_large_file_is_read_as_a_small_one_is()
    {
        var frame = Csv.Read(Encoding.UTF8.GetBytes(Text), "large.csv");

        Assert.True(Text.Length > 1 << 20);
        Assert.Equal(Enumerable.Range(0, Rows).Select(row => (long?)row), frame.Integer("id"));
        Assert.Equal(Enumerable.Range(0, Rows).Select(row => (double?)(row * 0.25)), frame.Number("value"));
        Assert.Equal(Enumerable.Range(0, Rows).Select(row => "город " + (row % 7).ToString(CultureInfo.InvariantCulture)), frame.Text("город"));
        Assert.Equal(Enumerable.Range(0, Rows).Select(row => row % 5 == 0 ? "a\nb" : null), frame.Text("text"));
        Assert.Equal(Rows, frame["flag"].Length);
    }

    [Theory]
    [InlineData("windows-1251")]
    [InlineData("utf-16")]
    public void Other_encodings_are_found_out_wherever_their_first_sign_is(string name)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        var text = "a,b\n" + string.Concat(Enumerable.Repeat("x,1\n", 400_000)) + "ё,2\n";

        var frame = Csv.Read([.. encoding.GetPreamble(), .. encoding.GetBytes(text)], "large.csv");

        Assert.Equal("ё", frame.Text("a")[400_000]);
        Assert.Equal(400_002, frame.Integer("b").Sum());
    }

    [Fact]
    public void Of_faults_that_two_threads_meet_the_first_one_is_told()
    {
        var kinds = new Dictionary<string, ColumnKind>(StringComparer.Ordinal) { ["id"] = ColumnKind.Integer, ["value"] = ColumnKind.Number };
        var text = Text.Replace("\n50000,", "\nlate,", StringComparison.Ordinal).Replace("\n40000,10000,", "\n40000,early,", StringComparison.Ordinal);

        // 40,000 rows before, a fifth of which are two lines long, and the header.
        Assert.Equal(
            "large.csv, line 48002, column 'value': 'early' is not of kind Number, which CsvOptions.Kinds asks for.",
            Failure(text, bytes => Csv.Read(bytes, "large.csv", new CsvOptions { Kinds = kinds })));
        Assert.Equal(
            "large.csv, line 48002, column 'value': found 'early', expected a number; 1 more value of the table is wrong.",
            Failure(text, bytes => Csv.Read(bytes, "large.csv", new FrameSchema(SchemaColumn.Integer("id"), SchemaColumn.Number("value")))));
        Assert.StartsWith(
            "large.csv, line 48002: found 4 fields, expected 5",
            Failure(Text.Replace("\n40000,", "\n", StringComparison.Ordinal), bytes => Csv.Read(bytes, "large.csv")),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Empty_lines_take_no_memory_of_their_own()
    {
        var text = "a,b,c,d\n1,2,3,4\n" + new string('\n', 8_000_000);
        var bytes = Encoding.UTF8.GetBytes(text);
        Csv.Read(bytes, "large.csv");

        var before = GC.GetAllocatedBytesForCurrentThread();
        var frame = Csv.Read(bytes, "large.csv");

        Assert.Equal(1, frame.RowCount);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 10L * bytes.Length);
    }

    private static string Failure(string text, Func<byte[], Frame> read) =>
        Assert.Throws<FrameException>(() => read(Encoding.UTF8.GetBytes(text))).Message;
}
