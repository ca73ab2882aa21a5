using System.Globalization;
using System.IO.Compression;
using System.Text;
using ChurnLab.Frames;

namespace ChurnLab.Tests.Frames;

public sealed class CsvTests
{
    [Fact]
    public void Kinds_are_the_narrowest_that_fit_all_rows()
    {
        var frame = Read(
            "id,score,city,left,day,late,nothing\n" +
            "1,850.0,Рыбинск,true,2024-05-09,1,\n" +
            "-2,,Ростов,False,,,\n" +
            "3,1e3,,,2023-12-31 00:00:00,0.5,\n");

        Assert.Equal(
            [ColumnKind.Integer, ColumnKind.Number, ColumnKind.Text, ColumnKind.Boolean, ColumnKind.Date, ColumnKind.Number, ColumnKind.Text],
            frame.Columns.Select(column => column.Kind));
        Assert.Equal([1L, -2, 3], frame.Integer("id"));
        Assert.Equal([850.0, null, 1000], frame.Number("score"));
        Assert.Equal(["Рыбинск", "Ростов", null], frame.Text("city"));
        Assert.Equal([true, false, null], frame.Boolean("left"));
        Assert.Equal([new DateOnly(2024, 5, 9), null, new DateOnly(2023, 12, 31)], frame.Date("day"));
        Assert.Equal([1.0, null, 0.5], frame.Number("late"));
        Assert.Equal(3, frame["nothing"].MissingCount);
    }

    [Theory]
    [InlineData("007")] // an identity: as a number it would lose its zeros
    [InlineData("123456789012345678901")] // more digits than a number keeps
    [InlineData("-9223372036854775808")] // the value that stands for missing
    [InlineData("inf")]
    [InlineData("1 000")]
    [InlineData("2024-02-30")]
    [InlineData("1e999")]
    [InlineData("0x1F")]
    [InlineData("-")]
    [InlineData(".")]
    [InlineData("1.2.3")]
    [InlineData("truefalse")]
    public void One_field_that_is_no_value_makes_its_column_text_with_every_field_as_written(string field)
    {
        var rows = Enumerable.Range(0, 5000).Select(row => row.ToString(CultureInfo.InvariantCulture));

        var column = Read("x,y\n" + string.Concat(rows.Select(row => row + ",1\n")) + field + ",2\n").Text("x");

        Assert.Equal([.. rows, field], column);
    }

    [Theory]
    [InlineData("9223372036854775807", ColumnKind.Integer)]
    [InlineData("+5", ColumnKind.Integer)]
    [InlineData("0", ColumnKind.Integer)]
    [InlineData(".5", ColumnKind.Number)]
    [InlineData("5.", ColumnKind.Number)]
    [InlineData("-0.5E-3", ColumnKind.Number)]
    [InlineData("12345678901234567890.5", ColumnKind.Number)]
    public void Unusual_numbers_are_numbers(string field, ColumnKind kind)
    {
        var column = Read($"x,y\n{field},1\n")["x"];

        Assert.Equal(kind, column.Kind);
        Assert.Equal(double.Parse(field, CultureInfo.InvariantCulture), Convert.ToDouble(column.ValueAt(0), CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Large_whole_numbers_keep_every_digit() =>
        Assert.Equal([9007199254740993, -9223372036854775807], Read("x\n9007199254740993\n-9223372036854775807\n").Integer("x"));

    [Fact]
    public void Empty_fields_and_the_listed_ones_are_missing()
    {
        var text = "x,y\nNA,a\nnan,\"\"\n3,None\nnull,NULL\n";

        Assert.Equal([null, null, 3L, null], Read(text).Integer("x"));
        Assert.Equal(["a", null, "None", null], Read(text).Text("y"));
        Assert.Equal(["NA", "nan", "3", "null"], Read(text, new CsvOptions { MissingValues = [] }).Text("x"));
    }

    [Theory]
    [InlineData("a,b\n1,2\n3,4\n")]
    [InlineData("a;b\n1;2\n3;4\n")]
    [InlineData("a\tb\n1\t2\n3\t4\n")]
    [InlineData("a|b\n1|2\n3|4\n")]
    [InlineData("a,b\r\n1,2\r\n3,4")]
    [InlineData("\"a\",\"b\"\n\"1\",\"2\"\n\n3,4\n")]
    public void Separators_quotes_and_line_ends_are_found_out(string text)
    {
        var frame = Read(text);

        Assert.Equal(["a", "b"], frame.ColumnNames);
        Assert.Equal([1L, 3], frame.Integer("a"));
        Assert.Equal([2L, 4], frame.Integer("b"));
    }

    [Fact]
    public void A_decimal_comma_is_read_where_it_separates_nothing()
    {
        var frame = Read("a;b;c;d\n1,5;1;0.5;1,5\n2;-2,25;1;1.5\n");

        Assert.Equal([1.5, 2], frame.Number("a"));
        Assert.Equal([1, -2.25], frame.Number("b"));
        Assert.Equal([0.5, 1], frame.Number("c"));
        Assert.Equal(["1,5", "1.5"], frame.Text("d"));
        Assert.Equal([1.5], Read("a,b\n\"1,5\",2\n", new CsvOptions { DecimalComma = true }).Number("a"));
        Assert.Equal(["1,5"], Read("a,b\n\"1,5\",2\n").Text("a"));
        Assert.Equal(["1,5"], Read("a;b\n1,5;2\n", new CsvOptions { DecimalComma = false }).Text("a"));
    }

    public static TheoryData<string> Encodings => ["utf-8", "utf-8-bom", "utf-16", "utf-16BE", "windows-1251"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Cyrillic_is_read_in_every_usual_encoding(string name)
    {
        var encoding = name switch
        {
            "utf-8" => new UTF8Encoding(false),
            "utf-8-bom" => new UTF8Encoding(true),
            _ => CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name),
        };
        // The last text makes the file longer than the sample that is looked at first.
        var text = "город,n\nРыбинск,1\n" + string.Concat(Enumerable.Repeat("Rostov,2\n", 10_000)) + "Ярославль,3\n";
        if (name == "windows-1251")
            text = text.Replace("город", "city", StringComparison.Ordinal).Replace("Рыбинск", "R", StringComparison.Ordinal);

        var frame = Csv.Read([.. encoding.GetPreamble(), .. encoding.GetBytes(text)], "cities.csv");

        Assert.Equal("Ярославль", frame.Columns[0].ValueAt(10_001));
        Assert.Equal(name == "windows-1251" ? "city" : "город", frame.ColumnNames[0]);
        Assert.Equal(ColumnKind.Integer, frame["n"].Kind);
    }

    [Fact]
    public void An_encoding_can_be_given()
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding("koi8-r")!;

        Assert.Equal(["город"], Csv.Read(encoding.GetBytes("x\nгород\n"), "x.csv", new CsvOptions { Encoding = encoding }).Text("x"));
    }

    [Fact]
    public void Bytes_that_the_given_encoding_does_not_know_are_one_text()
    {
        var column = Csv.Read([.. "x\n"u8, 0xE3, (byte)'\n', 0xE4, (byte)'\n'], "x.csv", new CsvOptions { Encoding = Encoding.UTF8 }).Text("x");

        Assert.Equal(["\uFFFD", "\uFFFD"], column);
        Assert.Equal(1, column.DistinctCount());
    }

    [Fact]
    public void Gzip_is_recognised_by_content()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionMode.Compress))
            gzip.Write("a,b\n1,2\nx,3\n"u8);

        Assert.Equal(["1", "x"], Csv.Read(packed.ToArray(), "a.csv").Text("a"));
    }

    [Fact]
    public void Names_can_be_given_and_are_made_where_there_are_none()
    {
        Assert.Equal(["column1", "column2"], Read("1,2\n3,4\n", new CsvOptions { HasHeader = false }).ColumnNames);
        Assert.Equal([1L, 3], Read("1,2\n3,4\n", new CsvOptions { HasHeader = false, ColumnNames = ["a", "b"] }).Integer("a"));
        Assert.Equal([1L, 3], Read("x,y\n1,2\n3,4\n", new CsvOptions { ColumnNames = ["a", "b"] }).Integer("a"));
        Assert.Equal(["column1", "x"], Read(",x\n0,5\n").ColumnNames);
    }

    [Fact]
    public void A_kind_can_be_asked_for()
    {
        var options = new CsvOptions
        {
            Kinds = new Dictionary<string, ColumnKind> { ["id"] = ColumnKind.Text, ["n"] = ColumnKind.Number },
        };

        var frame = Read("id,n\n1,2\n", options);

        Assert.Equal(["1"], frame.Text("id"));
        Assert.Equal(ColumnKind.Number, frame["n"].Kind);
    }

    [Fact]
    public void A_header_alone_is_a_frame_without_rows()
    {
        var frame = Read("a;b\n");

        Assert.Equal(["a", "b"], frame.ColumnNames);
        Assert.Equal(0, frame.RowCount);
        Assert.Equal(ColumnKind.Text, frame["a"].Kind);
    }

    [Fact]
    public void A_stray_quote_is_text() =>
        Assert.Equal(["5\" pipe"], Read("a,b\n5\" pipe,\"1\"\n").Text("a"));

    [Fact]
    public void Defaults_are_as_documented()
    {
        var options = CsvOptions.Default;

        Assert.True(options.HasHeader);
        Assert.Equal((null, null, null, null), (options.Separator, options.ColumnNames, options.DecimalComma, options.Encoding));
        Assert.Equal(["NA", "N/A", "NaN", "nan", "null", "NULL"], options.MissingValues);
        Assert.Empty(options.Kinds);
        Assert.Throws<ArgumentException>(() => new CsvOptions { Separator = '"' });
    }

    private static Frame Read(string text, CsvOptions? options = null) => Csv.Read(Encoding.UTF8.GetBytes(text), "test.csv", options);
}
