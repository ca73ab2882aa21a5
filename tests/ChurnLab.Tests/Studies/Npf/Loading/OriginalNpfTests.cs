using System.Globalization;
using ChurnLab.Frames;
using ChurnLab.Studies.Macro;
using ChurnLab.Studies.Npf;
using ChurnLab.Studies.Npf.Loading;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Studies.Npf.Loading;

/// <summary>The few rows of the original that are public.</summary>
public sealed class OriginalNpfTests : IDisposable
{
    private readonly NpfFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Rows_with_columns_of_others_and_gaps_are_loaded_alone()
    {
        File.Copy(RealData.PathOf("npf", "real_sample_rows.csv"), _folder.PathOf("train.csv"));

        var data = NpfData.Load(_folder.Root);

        Assert.Equal((35L, 15L, 20), (data.Rows.Rows, data.Rows.NoQuarter, data.History.AccountCount));
        Assert.Equal((Quarter.Of(1993, 2), Quarter.Of(2022, 4)), (data.First, data.History.Last));
        Assert.All(
            data.Identities.Where(identity => identity.Name is "balance" or "quarter"),
            identity => Assert.InRange(identity.Share, 0.9, 1));
        var old = data.History.SnapshotsOf(Account(data, "0xD4DBBAC6561929409BA45725A220613E"))[0];
        Assert.Equal((48, 1.8, "САМАРСКАЯ ОБЛ"), (old.Age, old.Guarantee, RegionTable.Default.Regions[old.Region].Name));
        Assert.Equal((NpfTraits.Male, new DateOnly(1995, 11, 6)), (old.Traits, new DateOnly(1900, 1, 1).AddDays(old.StartDay)));
        var modern = data.History.SnapshotsOf(Account(data, "0x80E2005056AB57EC11E7F6C6A4C28817"))[0];
        Assert.True(modern.Has(NpfTraits.Male | NpfTraits.Phone | NpfTraits.Email | NpfTraits.Cabinet | NpfTraits.Town));
        // One of the rows is of a child of two who has paid for a quarter.
        Assert.Equal(-1, data.History.SnapshotsOf(Account(data, "0x6945A34330C0C142BBCCD9B207B1FFAC"))[0].Age);
    }

    [Fact]
    public void Telephone_and_mail_are_read_as_the_years_of_contracts_tell()
    {
        File.Copy(RealData.PathOf("npf", "real_sample_rows.csv"), _folder.PathOf("train.csv"));

        var phone = NpfData.Load(_folder.Root).Flags.Single(flag => flag.Column == "phone_number");

        Assert.Equal((NpfFlagNotation.MinusIsYes, true, 0.0), (phone.Notation, phone.IsTold, phone.MinusBefore));
        Assert.InRange(phone.MinusSince, 0.8, 1);
    }

    [Fact]
    public void Sums_of_a_year_are_those_of_the_calendar_year()
    {
        var columns = new[] { "number", "account", "year", "quarter", "paid", "paid_in_year" };
        var paid = Csv.Read(
            RealData.PathOf("npf", "real_account_quarter_payments_sample.csv"),
            new CsvOptions { HasHeader = false, ColumnNames = columns });
        var accounts = paid.Text("account").Distinct().ToList();
        string QuarterOf(int row) => paid.Integer("year")[row]!.Value.ToString(CultureInfo.InvariantCulture) + paid.Text("quarter")[row];
        _folder.Train(Enumerable.Range(0, paid.RowCount).Select(row => new NpfLine(1 + accounts.IndexOf(paid.Text("account")[row]), QuarterOf(row))
            .With("pmnts_sum_per_qrtr", paid.Number("paid")[row]!.Value)
            .With("pmnts_sum_per_year", paid.Number("paid_in_year")[row]!.Value)));

        var year = _folder.Load().YearTotals.Single(totals => totals.Column == "pmnts_sum_per_year");

        Assert.True(year.HoldsFuture);
        // Where a quarter lies in the file without labels, the column is still the same in all the rows of the year.
        Assert.Equal(year.Years, year.Constant);
        Assert.InRange(year.WholeYear, year.Years / 2, year.Years);
        Assert.Equal(0, year.ToDate);
    }

    private static int Account(NpfData data, string id) =>
        Enumerable.Range(0, data.History.AccountCount).Single(account => data.History.AccountId(account) == id);
}
