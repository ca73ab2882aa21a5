using System.IO.Compression;
using System.Text;
using ChurnLab.Frames;

namespace ChurnLab.Tests.Frames;

public sealed class CsvWritingTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("churnlab-write-").FullName;

    private static readonly Frame Clients = new(
        new IntegerColumn("id", [7L, null, long.MaxValue]),
        new TextColumn("имя", ["Анна, \"О\"", "", null]),
        new NumberColumn("баланс", [59214.82, double.NaN, double.NegativeInfinity]),
        new BooleanColumn("ушёл", [true, null, false]),
        new DateColumn("дата", [DateOnly.MinValue, null, DateOnly.MaxValue]));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_frame_is_written_by_the_rules() =>
        Assert.Equal(
            "id,имя,баланс,ушёл,дата\n"
            + "7,\"Анна, \"\"О\"\"\",59214.82,true,0001-01-01\n"
            + ",\"\",,,\n"
            + "9223372036854775807,,-inf,false,9999-12-31\n",
            Csv.ToText(Clients));

    [Fact]
    public void Options_change_separator_mark_line_end_header_and_what_is_missing()
    {
        var options = new CsvWriteOptions { DecimalComma = true, LineEnd = "\r\n", HasHeader = false, MissingText = "н/д" };

        Assert.Equal("7;59214,82\r\nн/д;н/д\r\n9223372036854775807;-inf\r\n", Csv.ToText(Clients.Select("id", "баланс"), options));
        Assert.Equal("7,\"59214,82\"\r\n", Csv.ToText(Clients.Select("id", "баланс").Head(1), options with { Separator = ',' }));
        Assert.StartsWith("\uFEFFid", Csv.ToText(Clients, new CsvWriteOptions { ByteOrderMark = true }), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "0")]
    [InlineData(-0.0, "-0")]
    [InlineData(850, "850")]
    [InlineData(0.1, "0.1")]
    [InlineData(-0.01, "-0.01")]
    [InlineData(12.50, "12.5")]
    [InlineData(0.005, "0.005")]
    [InlineData(1.0 / 3, "0.3333333333333333")]
    [InlineData(9999999999999.99, "9999999999999.99")]
    [InlineData(1e15, "1000000000000000")]
    [InlineData(1e22, "1E+22")]
    [InlineData(5e-324, "5E-324")]
    [InlineData(double.MaxValue, "1.7976931348623157E+308")]
    public void Numbers_have_as_few_digits_as_read_back(double number, string text) =>
        Assert.Equal(text, Csv.ToText(new Frame(new NumberColumn("x", [number])), new CsvWriteOptions { HasHeader = false }).TrimEnd());

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+7 900", "'+7 900")]
    [InlineData("-5", "'-5")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("\r=1", "\"'\r=1\"")]
    [InlineData("\n=1", "\"'\n=1\"")]
    [InlineData("＝1", "'＝1")]
    [InlineData("'already", "''already")]
    [InlineData("=HYPERLINK(\"x\",\"y\")", "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"")]
    [InlineData("a=1", "a=1")]
    [InlineData("\uFEFFa", "\"\uFEFFa\"")]
    [InlineData("NA", "\"NA\"")]
    public void Texts_that_a_spreadsheet_would_run_are_kept_from_it(string text, string field)
    {
        var frame = new Frame(new TextColumn("x", [text]), new NumberColumn("n", [-5]));

        Assert.Equal($"x,n\n{field},-5\n", Csv.ToText(frame));
        Assert.Equal(frame.Text("x"), Csv.Read(Encoding.UTF8.GetBytes(Csv.ToText(frame)), "x.csv", CsvOptions.RoundTrip(frame)).Text("x"));
    }

    [Fact]
    public void Names_are_protected_as_texts_are()
    {
        var frame = new Frame(new IntegerColumn("=cmd", [1L]), new IntegerColumn("a,b", [2L]));

        Assert.Equal("'=cmd,\"a,b\"\n1,2\n", Csv.ToText(frame));
        Assert.Equal("=cmd,\"a,b\"\n1,2\n", Csv.ToText(frame, new CsvWriteOptions { ProtectFormulas = false }));
        Assert.Equal(["=cmd", "a,b"], Csv.Read("'=cmd,\"a,b\"\n1,2\n"u8.ToArray(), "x.csv", new CsvOptions { StripApostrophe = true }).ColumnNames);
    }

    [Fact]
    public void A_table_of_one_column_has_no_empty_lines() =>
        Assert.Equal("x\nNA\n\"\"\n\"NA\"\na\n", Csv.ToText(new Frame(new TextColumn("x", [null, "", "NA", "a"]))));

    [Fact]
    public void Half_a_surrogate_pair_is_an_error_that_names_its_cell()
    {
        var frame = new Frame(new TextColumn("x", ["a", "b\uD83D"]));

        var failure = Assert.Throws<FrameException>(() => Csv.ToText(frame));

        Assert.Equal(
            "The text in column 'x', row 1 counting from 0 cannot be written: its character 2 is half a surrogate pair, "
            + "which no encoding of Unicode can store; mend the text.",
            failure.Message);
        // A level that no row has any more does no harm.
        Assert.Equal("x\na\n", Csv.ToText(frame.Head(1)));
    }

    [Fact]
    public void A_file_is_written_plain_or_compressed_and_replaces_what_was_there()
    {
        var (plain, packed) = (PathOf("new/bank.csv"), PathOf("bank.csv.gz"));
        Csv.Write(Clients.Head(1), plain);
        Csv.Write(Clients, plain);
        Csv.Write(Clients, packed);

        Assert.Equal(Csv.ToText(Clients), File.ReadAllText(plain));
        using var unpacked = new StreamReader(new GZipStream(File.OpenRead(packed), CompressionMode.Decompress));
        Assert.Equal(Csv.ToText(Clients), unpacked.ReadToEnd());
        Assert.True(Csv.Read(packed, CsvOptions.RoundTrip(Clients)).ContentEquals(Clients));
        Assert.Equal(["bank.csv.gz", "bank.csv"], Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Writing_that_fails_or_is_interrupted_leaves_what_was_there()
    {
        var path = PathOf("bank.csv");
        Csv.Write(Clients.Head(1), path);
        var before = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);

        Assert.Throws<FrameException>(() => Csv.Write(new Frame(new TextColumn("x", ["\uDC00"])), path));
        await CsvErrorsTests.InterruptedAsync(() => Assert.Throws<OperationCanceledException>(() => Csv.Write(Clients, path)));

        Assert.Equal(before, await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken));
        Assert.Equal([path], Directory.EnumerateFileSystemEntries(_folder));
    }

    [Fact]
    public void What_cannot_be_written_is_told_in_a_sentence()
    {
        Assert.Equal($"'{_folder}' is a folder; name the file to write in it.", Failure(() => Csv.Write(Clients, _folder)));
        File.WriteAllText(PathOf("file"), "");
        Assert.StartsWith($"'{PathOf("file/x.csv")}' cannot be written: ", Failure(() => Csv.Write(Clients, PathOf("file/x.csv"))), StringComparison.Ordinal);
        Assert.Equal("A frame without columns cannot be written as CSV; give it at least one.", Failure(() => Csv.ToText(new Frame())));
        Assert.Throws<ArgumentException>(() => new CsvWriteOptions { Separator = '.' });
        Assert.Throws<ArgumentException>(() => new CsvWriteOptions { LineEnd = "\r" });
        Assert.Throws<ArgumentException>(() => new CsvWriteOptions { MissingText = "\"" });
        Assert.Throws<ArgumentException>(() => Csv.ToText(Clients, new CsvWriteOptions { MissingText = "a,b" }));
    }

    [Fact]
    public void Defaults_are_as_documented()
    {
        var options = CsvWriteOptions.Default;

        Assert.Equal((null, false, false, "", "\n", true, true),
            (options.Separator, options.DecimalComma, options.ByteOrderMark, options.MissingText, options.LineEnd, options.HasHeader, options.ProtectFormulas));
    }

    private static string Failure(Action write) => Assert.Throws<FrameException>(write).Message;

    private string PathOf(string name) => Path.Combine(_folder, name);
}
