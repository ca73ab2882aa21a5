using ChurnLab.Frames;
using ChurnLab.Studies.Macro;
using ChurnLab.Studies.Npf.Loading;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Studies.Npf.Loading;

/// <summary>What is said of files that cannot be loaded.</summary>
public sealed class NpfBrokenFilesTests : IDisposable
{
    private readonly NpfFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_folder_without_labelled_rows_is_named()
    {
        var message = Said(() => NpfData.Load(_folder.Root));

        Assert.Contains("neither 'train.csv' nor 'train.csv.gz'", message, StringComparison.Ordinal);
        Assert.Contains(Path.Combine(_folder.Root, "npf"), message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("balance", "saldo", "train.csv lacks the column 'balance'")]
    [InlineData(",", "#", "train.csv lacks the columns")]
    [InlineData("2012Q4", "2012Q5", "train.csv, line 3, column 'quarter': found '2012Q5', expected a quarter such as 2017Q4, within the macro table: ")]
    [InlineData("2012Q4", "2077Q4", "train.csv, line 3, column 'quarter': found '2077Q4', expected a quarter such as 2017Q4, within the macro table: ")]
    [InlineData("0x00000000000000000000000000000002", "0x2", "train.csv, line 3, column 'npo_account_id': found '0x2', expected an identity of ")]
    [InlineData("0x000000000000000000000000000003EA", "0x2", "train.csv, line 3, column 'client_id': found '0x2', expected an identity")]
    [InlineData(",42,", ",old,", "train.csv, line 3, column 'age': found 'old', expected a whole number.")]
    [InlineData(",1,42,", ",7,42,", "train.csv, line 3, column 'gender': found '7', expected -1, 0 or 1")]
    public void A_broken_file_is_an_error_that_says_where(string written, string instead, string expected)
    {
        _folder.Train(new NpfLine(1, "2011Q4"), new NpfLine(2, "2012Q4"));

        var message = Said(() => _folder.Load("train", text => text.Replace(written, instead, StringComparison.Ordinal)));

        Assert.StartsWith(expected, message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_is_counted_with_blank_lines_and_chunks_before_it()
    {
        _folder.Train(Enumerable.Range(1, 9).Select(account => new NpfLine(account, "2011Q4")));

        var message = Said(() => _folder.Load(
            "train",
            text => text.Replace("\n", "\n\n", StringComparison.Ordinal).Replace(NpfFolder.Id(8), "0x8", StringComparison.Ordinal),
            new NpfLoadOptions { RowsPerChunk = 3 }));

        Assert.StartsWith("train.csv, line 17, column 'npo_account_id': found '0x8'", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "train.csv is empty")]
    [InlineData("header", "train.csv has no rows of data")]
    [InlineData("no quarter", "train.csv has no row with a quarter")]
    public void An_empty_file_is_an_error(string content, string expected)
    {
        _folder.Train(new NpfLine(1, "2012Q4"));

        var message = Said(() => _folder.Load("train", text => content switch
        {
            "" => "",
            "header" => text[..(text.IndexOf('\n', StringComparison.Ordinal) + 1)],
            _ => text.Replace("2012Q4", "", StringComparison.Ordinal),
        }));

        Assert.StartsWith(expected, message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    public void Regions_that_are_not_known_are_an_error_only_where_they_are_many(int unknown, bool isError)
    {
        _folder.Train(Enumerable.Range(1, 5).Select(account =>
            new NpfLine(account, "2012Q4").With("region", account <= unknown ? "ЗАМОРЬЕ" : "МОСКВА Г")));

        if (!isError)
        {
            Assert.Equal(new NpfRegionSpelling("ЗАМОРЬЕ", null, 1), Assert.Single(_folder.Load().Regions.Spellings));
            return;
        }

        Assert.StartsWith(
            "train.csv, column 'region': 2 of 5 rows name no region that is known, such as 'ЗАМОРЬЕ'",
            Said(() => _folder.Load()),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_macro_table_that_does_not_reach_a_quarter_is_named()
    {
        var path = _folder.PathOf("macro.csv");
        var lines = File.ReadAllLines(Repository.PathOf("data/macro/macro.csv"));
        File.WriteAllLines(path, lines.Where((line, number) => number == 0 || string.CompareOrdinal(line, "2012") < 0));
        _folder.Train(new NpfLine(1, "2012Q4"));

        var message = Said(() => _folder.Load(options: new NpfLoadOptions { Macro = MacroTable.Load(path) }));

        Assert.StartsWith("train.csv, line 2, column 'quarter': found '2012Q4'", message, StringComparison.Ordinal);
        Assert.Contains("within the macro table: 1993Q2 to 2011Q4", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("contribution", "trnsctns.csv, line 2, column 'npo_oprtn_grp'")]
    [InlineData("sum", "trnsctns.csv, line 2, column 'npo_sum'")]
    [InlineData("account", "trnsctns.csv, line 2, column 'npo_account_id'")]
    public void Operations_are_checked_too(string broken, string expected)
    {
        _folder.Train(new NpfLine(1, "2012Q4")).Operations((1, "2012-11-01", 100.5, 1));

        var message = Said(() => _folder.Load("trnsctns", text => broken switch
        {
            "contribution" => text.Replace("01;1\n", "01;2\n", StringComparison.Ordinal),
            "sum" => text.Replace("100.5", "hundred", StringComparison.Ordinal),
            _ => text.Replace(NpfFolder.Id(1), "1", StringComparison.Ordinal),
        }));

        Assert.StartsWith(expected, message, StringComparison.Ordinal);
    }

    private static string Said(Func<NpfData> load) => Assert.Throws<FrameException>(load).Message;
}
