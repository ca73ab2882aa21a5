using ChurnLab.Studies.Macro;
using ChurnLab.Studies.Npf;
using ChurnLab.Studies.Npf.Generation;
using ChurnLab.Studies.Npf.Loading;

namespace ChurnLab.Tests.Studies.Npf.Loading;

/// <summary>What is told from the data: codes, factor, sums of years, the division into files.</summary>
public sealed class NpfChecksTests : IDisposable
{
    private readonly NpfFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Files_of_a_fund_are_told_from_made_ones()
    {
        var made = NpfId.Text(NpfMark.Of(7));
        var own = _folder.Train(new NpfLine(1, "2012Q4"), new NpfLine(2, "2012Q4")).Load().OriginFinding();
        var mixed = _folder.Train(new NpfLine(3, "2012Q4").With("npo_account_id", made)).Load().OriginFinding();

        Assert.Equal("Все числа и выводы посчитаны по файлам фонда: счетов — 2, созданных генератором среди них нет.", own.Text);
        Assert.StartsWith("Часть счетов, 1 из 3, создал генератор", mixed.Text, StringComparison.Ordinal);
        File.Delete(_folder.PathOf("train.csv"));
        using var other = new NpfFolder();
        Assert.StartsWith(
            "Это образец: все счета (1) создал генератор",
            other.Train(new NpfLine(3, "2012Q4").With("npo_account_id", made)).Load().OriginFinding().Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Counts_of_the_files_are_those_of_the_history()
    {
        var data = _folder.Train(
            new NpfLine(1, "2012Q1"), new NpfLine(1, "2012Q4"), new NpfLine(2, "2012Q1").With("churn", 1), new NpfLine(3, "2012Q3")).Load();

        var facts = data.Facts().Frame;
        Assert.Equal(
            ["3", "3", "4", "0", "2012Q1–2012Q4", "1 (33,3 %)", data.History.LastLabelled.ToString(), "2"],
            facts.Text("Значение").Select(value => Eshop.Said.Plain(value!)));
        Assert.True(data.FactsFinding().IsResolved);
        var said = Eshop.Said.Plain(data.FactsFinding().Text);
        Assert.StartsWith("Счетов в файлах — 3, клиентов — 3; закрыто счетов — 1 (33,3 %)", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-1", "0", true, NpfFlagNotation.MinusIsYes)]
    [InlineData("0", "-1", true, NpfFlagNotation.ZeroIsYes)]
    [InlineData("1", "0", false, NpfFlagNotation.OneIsYes)]
    [InlineData("1", "-1", false, NpfFlagNotation.OneIsYes)]
    public void The_code_whose_share_grows_with_the_start_year_means_yes(string yes, string no, bool isFound, NpfFlagNotation expected)
    {
        // Four modern contracts in five have an e-mail address, none of the old ones; one in two hundred is a slip of the hand.
        var data = _folder.Train(Enumerable.Range(1, 200).Select(account => new NpfLine(account, "2012Q4")
            .With("clnt_cprtn_time_d", account % 2 == 0 ? 2000 : 6000)
            .With("email", account == 200 ? "1" : account % 2 == 0 && account % 5 != 0 ? yes : no))).Load();

        var coding = data.Flags.Single(flag => flag.Column == "email");
        Assert.Equal((expected, true), (coding.Notation, coding.IsTold));
        Assert.Equal(isFound, data.FlagsFinding().IsResolved);
        Assert.Equal(
            Enumerable.Range(1, 200).Select(account => account == 200 || (account % 2 == 0 && account % 5 != 0)),
            Enumerable.Range(0, 200).Select(account => data.History.SnapshotsOf(account)[0].Has(NpfTraits.Email)));
    }

    [Fact]
    public void Where_contracts_of_one_time_have_both_codes_that_is_said()
    {
        var data = _folder.Train(Enumerable.Range(1, 40).Select(account => new NpfLine(account, "2012Q4").With("email", -(account % 2)))).Load();

        var coding = data.Flags.Single(flag => flag.Column == "email");
        Assert.Equal((NpfFlagNotation.MinusIsYes, false), (coding.Notation, coding.IsTold));
        Assert.Contains("email: −1 и 0 встречаются у договоров одного времени", data.FlagsFinding().Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1.23, 1.23)]
    [InlineData(1.07, 1.07)]
    [InlineData(1.99, 1.99)]
    [InlineData(1, 1)]
    public void The_factor_that_makes_contributions_round_is_found(double divisor, double expected)
    {
        var data = Contributions(number => Math.Round((100 + (number * 50)) / divisor, 2));

        Assert.Equal(expected, data.Factor.Factor);
        Assert.Equal(divisor != 1, data.FactorFinding().IsResolved);
        Assert.Equal(1, data.Factor.Share);
        Assert.InRange(data.Factor.Chance, 0.0009, 0.0021);
    }

    [Fact]
    public void Sums_that_only_doubling_makes_round_are_as_they_were_paid()
    {
        var data = Contributions(number => 100 + (number * 5));

        Assert.Equal((1.0, 0.5, false), (data.Factor.Factor, data.Factor.Share, data.Factor.IsHidden));
    }

    [Fact]
    public void Amounts_of_chance_have_no_factor()
    {
        var data = Contributions(number => Math.Round(100 * Math.Exp(number % 97 * 0.0317), 2) + (number * 0.07));

        Assert.Equal(double.NaN, data.Factor.Factor);
        Assert.False(data.FactorFinding().IsResolved);
        Assert.InRange(data.Factor.Share, 0, 0.02);
    }

    [Theory]
    [InlineData("whole", true, 1, 0, 1)]
    [InlineData("so far", false, 0, 1, 0)]
    [InlineData("other", false, 0, 0, 0)]
    public void Sums_of_a_year_are_those_of_the_calendar_year_or_so_far(string kind, bool isFuture, long whole, long toDate, long constant)
    {
        double[] payments = [100, 0, 250, 50];
        var rows = payments.Select((payment, place) => new NpfLine(1, Quarter.Of(2012, 1).Plus(place).ToString())
            .With("pmnts_sum_per_qrtr", payment)
            .With("pmnts_sum_per_year", kind switch
            {
                "whole" => payments.Sum(),
                "so far" => payments.Take(place + 1).Sum(),
                _ => place,
            }));
        var year = _folder.Train(rows.Append(new NpfLine(1, "2013Q4").With("pmnts_sum_per_qrtr", 7).With("pmnts_sum_per_year", 7))).Load()
            .YearTotals.Single(totals => totals.Column == "pmnts_sum_per_year");

        Assert.Equal((1L, whole, toDate, constant, 5L), (year.Years, year.WholeYear, year.ToDate, year.Constant, year.Rows));
        Assert.Equal(isFuture, year.HoldsFuture);
        Assert.Equal(kind switch { "whole" => 3, "so far" => 0, _ => 4 }, year.NotToDate);
    }

    [Theory]
    [InlineData("rows", true)]
    [InlineData("accounts", false)]
    [InlineData("time", false)]
    public void Whether_rows_were_drawn_one_by_one_is_told(string kind, bool isByRow)
    {
        var rows = (from account in Enumerable.Range(1, 100)
                    from place in Enumerable.Range(0, 8)
                    select new NpfLine(account, Quarter.Of(2012, 1).Plus(place).ToString())).ToList();
        bool IsTest(NpfLine row, int number) => kind switch
        {
            "rows" => number * 7 % 13 < 3,
            "accounts" => row.Account % 7 == 0,
            _ => string.CompareOrdinal(row.QuarterText, "2013Q2") > 0,
        };

        var split = _folder.Train(rows.Where((row, number) => !IsTest(row, number))).Test(rows.Where(IsTest)).Load().Split!;

        Assert.Equal(isByRow, split.IsByRow);
        Assert.Equal(rows.Where(IsTest).Count(), split.TestRows);
        Assert.Equal((200L, 8), (split.Years, split.Quarters));
        if (kind == "accounts")
            Assert.Equal((0L, 0L), (split.SplitYears, split.SplitAccounts));
    }

    [Fact]
    public void Amounts_are_compared_with_the_operations_behind_them()
    {
        var data = _folder.Train(
                Money(new NpfLine(1, "2012Q1"), payments: 300, income: 0, balance: 300, paid: 300),
                Money(new NpfLine(1, "2012Q2"), payments: 0, income: 5, balance: 205, paid: 300, incomes: 5),
                Money(new NpfLine(1, "2012Q4"), payments: 10, income: 0, balance: 217, paid: 310, incomes: 5))
            .Operations(
                (1, "2012-01-15", 100, 1), (1, "2012-02-15", 200, 1), (1, "2012-04-01", 5, 0), (1, "2012-05-01", -100, 0), (1, "2012-08-01", 1, 0),
                (1, "2012-12-31", 10, 1)).Load();

        Assert.Equal(
            [("balance", 3L, 1L), ("quarter", 3L, 3L), ("booked-balance", 3L, 2L), ("booked-quarter", 3L, 2L), ("booked-payments", 3L, 3L)],
            data.Identities.Select(identity => (identity.Name, identity.Rows, identity.Equal)));
    }

    [Fact]
    public void Two_meanings_of_recency_are_told_apart()
    {
        var data = _folder.Train(
                new NpfLine(1, "2012Q1").With("lst_pmnt_rcnc_d", 31),
                new NpfLine(1, "2012Q2").With("lst_pmnt_rcnc_d", 136),
                new NpfLine(2, "2012Q1").With("lst_pmnt_rcnc_d", 5),
                new NpfLine(2, "2012Q2").With("lst_pmnt_rcnc_d", 5))
            .Operations((1, "2012-01-15", 1, 1), (1, "2012-02-15", 1, 1), (2, "2012-01-15", 1, 1), (2, "2012-02-15", 1, 1)).Load();

        Assert.Equal(
            new NpfRecency { Paying = 2, PayingGap = 1, PayingToEnd = 0, Silent = 2, SilentToEnd = 1 },
            data.Recency);
    }

    [Fact]
    public void Without_operations_the_sums_of_rows_stand_for_them()
    {
        var data = _folder.Train(
            Money(new NpfLine(1, "2012Q1").With("lst_pmnt_date_per_qrtr", "2012-02-20"), payments: 300, income: 7, balance: 307, paid: 300, incomes: 7),
            Money(new NpfLine(1, "2012Q3"), payments: 50, income: 0, balance: 357, paid: 350, incomes: 7),
            new NpfLine(1, "2012Q4").With("oprtn_sum_per_qrtr", "").With("pmnts_sum_per_qrtr", "").With("incm_per_qrtr", "3.5")).Load();

        Assert.False(data.HasOperations);
        Assert.Equal(
            [(2012 * 10000 + 220, true, 30000L), (20120331, false, 700), (20120930, true, 5000), (20121231, false, 350)],
            data.History.OperationsOf(0).ToArray().Select(operation =>
                ((operation.Day.Year * 10000) + (operation.Day.Month * 100) + operation.Day.Day, operation.IsContribution, operation.Kopecks)));
        Assert.Contains("нет test.csv, trnsctns.csv, cntrbtrs.csv", data.AuditFinding().Text, StringComparison.Ordinal);
    }

    private static NpfLine Money(NpfLine row, double payments, double income, double balance, double paid, double incomes = 0) => row
        .With("pmnts_sum_per_qrtr", payments).With("incm_per_qrtr", income).With("oprtn_sum_per_qrtr", payments + income)
        .With("balance", balance).With("pmnts_sum", paid).With("incm_sum", incomes);

    private NpfData Contributions(Func<int, double> amount) => _folder.Train(new NpfLine(1, "2012Q4"))
        .Operations(Enumerable.Range(1, 300).Select(number => (1, "2012-11-01", amount(number), 1))).Load();
}
