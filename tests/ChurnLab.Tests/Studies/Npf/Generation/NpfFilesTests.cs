using System.Globalization;
using ChurnLab.Studies.Macro;
using ChurnLab.Studies.Npf.Generation;

namespace ChurnLab.Tests.Studies.Npf.Generation;

/// <summary>What stands in the files, read as text.</summary>
public sealed class NpfFilesTests(WrittenNpfFiles written) : IClassFixture<WrittenNpfFiles>, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("churnlab-test-").FullName;

    [Fact]
    public void Files_are_as_the_originals_are()
    {
        var options = new NpfGeneratorOptions { Accounts = 8_000 };
        NpfGenerator.WriteFiles(_folder, options);

        var figures = NpfFileFigures.Of(NpfGenerator.PathsIn(_folder, options), widen: 2);

        Assert.DoesNotContain(figures.Figures.Concat(figures.Years).Concat(figures.Regions), figure => !figure.IsNear);
    }

    [Fact]
    public void Balances_of_nine_rows_in_ten_are_what_operations_add_up_to()
    {
        var (_, rows, operations) = written.AsReal;
        var near = rows.Count(row => Math.Abs(Sum(operations, row, cell => cell) - Money(row["balance"])) <= 3);

        Assert.InRange((double)near / rows.Count, 0.85, 0.94);
    }

    [Fact]
    public void Sums_of_a_year_know_the_whole_year_and_clean_ones_do_not()
    {
        var (_, rows, operations) = written.AsReal;
        Assert.All(rows, row => Assert.InRange(Math.Abs(OfYear(operations, row, Last(row)) - Money(row["oprtn_sum_per_year"])), 0, 1));

        (_, rows, operations) = written.Clean;
        Assert.All(rows, row => Assert.Equal(OfYear(operations, row, End(row)), Money(row["oprtn_sum_per_year"])));
        static DateOnly Last(Dictionary<string, string> row) => new(int.Parse(row["year"], CultureInfo.InvariantCulture), 12, 31);
    }

    [Fact]
    public void Clean_files_have_no_defect()
    {
        var (_, rows, operations) = written.Clean;

        Assert.All(rows, row =>
        {
            Assert.Equal(Sum(operations, row, day => day), Money(row["balance"]));
            Assert.NotNull(RegionTable.Default.Regions.FirstOrDefault(region => region.Name == row["region"]));
            Assert.All((string[])["gender", "phone_number", "email", "lk", "assignee_npo", "citizen", "fact_addrss", "appl_mrkr"],
                name => Assert.Contains(row[name], (string[])["0", "1"]));
            Assert.All(row.Where(cell => cell.Key is not ("lst_pmnt_date_per_qrtr" or "churn")), cell => Assert.NotEqual("", cell.Value));
            Assert.Equal(string.CompareOrdinal(row["quarter"], "2022Q3") > 0, row["churn"] == "");
        });
        Assert.Equal(rows.Count, rows.Select(row => row["npo_account_id"] + row["quarter"]).Distinct().Count());
    }

    [Fact]
    public void Who_pays_alone_pays_round_sums_before_the_factor()
    {
        var (_, rows, _) = written.AsReal;
        var own = rows.Where(row => row["pmnts_type"] == "1" && Money(row["frst_pmnt"]) > 100).ToList();

        Assert.True(own.Count > 300);
        Assert.All(own, row => Assert.InRange(Math.Abs((Money(row["frst_pmnt"]) * 1.23 / 100) - Math.Round(Money(row["frst_pmnt"]) * 1.23 / 100)), 0, 0.0062));
    }

    [Fact]
    public void Three_operations_have_lost_their_account()
    {
        NpfGenerator.WriteFiles(_folder, new NpfGeneratorOptions { Accounts = 2_000 });

        Assert.Equal(3, File.ReadLines(NpfGenerator.PathsIn(_folder)[2]).Count(line => line[2] == ';'));
    }

    [Fact]
    public void Compressed_files_hold_the_same()
    {
        NpfGenerator.WriteFiles(_folder, WrittenNpfFiles.Options with { Gzip = true });

        foreach (var path in written.AsReal.Paths)
            Assert.Equal(File.ReadAllBytes(path), Unpacked.Of(Path.Combine(_folder, "npf", Path.GetFileName(path) + ".gz")));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static long Sum(ILookup<string, string[]> operations, Dictionary<string, string> row, Func<string, string> day)
    {
        var end = End(row);
        return operations[row["npo_account_id"]].Where(cells => Day(day(cells[3])) <= end).Sum(cells => Money(cells[2]));
    }

    private static long OfYear(ILookup<string, string[]> operations, Dictionary<string, string> row, DateOnly end) =>
        operations[row["npo_account_id"]].Where(cells => cells[6] == row["year"] && Day(cells[3]) <= end).Sum(cells => Money(cells[2]));

    private static DateOnly End(Dictionary<string, string> row) => Quarter.Parse(row["quarter"]).End;

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static long Money(string text) => (long)Math.Round(decimal.Parse(text, CultureInfo.InvariantCulture) * 100);
}
