using ChurnLab.Frames;
using ChurnLab.Frames.Cleaning;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Frames.Cleaning;

public sealed class BankCleaningTests
{
    [Fact]
    public void The_audit_of_the_bank_reads_as_the_report_shows_it() => Snapshot.Matches(
        Cleaned(Bank.Clients).ToText() + Cleaned(Bank.Clients).Steps[2].Report!.ToText(), "Frames", "bank-audit.txt");

    [Fact]
    public void The_original_bank_is_cleaned_as_it_is_known()
    {
        var cleaning = Cleaned(Csv.Read(RealData.PathOf("bank", "bank_scrooge.csv")));

        Assert.Equal([9974, 9973, 9973, 9973], cleaning.Steps.Select(step => step.RowsAfter));
        Assert.Equal(new TargetCount(1818, 9973), cleaning.Steps[^1].TargetAfter);
    }

    [Fact]
    public void Repeated_numbers_of_the_sample_are_of_two_kinds() => TwoKinds(Bank.Clients.Clean("churn").Duplicates("USERID"));

    [Fact]
    public void Repeated_numbers_of_the_original_are_of_two_kinds()
    {
        var report = Csv.Read(RealData.PathOf("bank", "bank_scrooge.csv")).Clean("churn").Duplicates("USERID");

        TwoKinds(report);
        var kinds = report.By("age");
        Assert.Equal((19, 21), (kinds[1].AgreeingKeys("equity"), kinds[1].AgreeingKeys("last_activity")));
        Assert.Equal(18, kinds[0].AgreeingKeys("gender"));
    }

    private static void TwoKinds(DuplicateReport report)
    {
        Assert.Equal((73, 146), (report.Keys, report.Rows));
        Assert.Equal((73, 0), (report.All.Keys, report.All.AgreeingKeys("city")));
        var kinds = report.By("age");
        Assert.Equal(2, kinds.Count);
        Assert.Equal((50, 100), (kinds[0].Keys, kinds[0].Rows));
        Assert.Empty(kinds[0].MissingColumns);
        Assert.Equal([new TargetSum(1, 50)], kinds[0].TargetSums);
        Assert.Equal((23, 46), (kinds[1].Keys, kinds[1].Rows));
        Assert.Equal(["age"], kinds[1].MissingColumns);
        Assert.Equal([new TargetSum(0, 23)], kinds[1].TargetSums);
        Assert.Equal(23, kinds[1].AgreeingKeys("gender"));
        Assert.Equal(73, report.Patterns.Sum(pattern => pattern.Keys));
    }

    private static FrameCleaning Cleaned(Frame clients) => clients.Clean("churn")
        .DropMissing("age", "возраст не указан")
        .DropWhere("нет ни одного продукта: такого клиента быть не может", row => row.Integer("products") == 0)
        .FlagDuplicates("USERID")
        .FlagOutliers("balance", OutlierRule.Tukey(3), onLogScale: true);
}
