using ChurnLab.Studies.Npf.Loyalty;

namespace ChurnLab.Tests.Studies.Npf.Loyalty;

public sealed class LeakLessonTests
{
    [Fact]
    public void What_each_mistake_pretends_is_told()
    {
        var finding = new LeakLesson { InTime = 0.767, RandomRows = 0.853, WholeYear = 0.99 }.Finding();

        Assert.True(finding.IsResolved);
        Assert.Equal("Ошибка проверки обещает ROC-AUC 0,990 вместо 0,767", finding.Headline);
        Assert.Contains("ROC-AUC — 0,767.", finding.Text, StringComparison.Ordinal);
        Assert.Contains("тот же счёт окажется и в обучении, и в проверке, и ROC-AUC покажется равной 0,853", finding.Text, StringComparison.Ordinal);
        Assert.Contains("покажется равной 0,990", finding.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Mistakes_that_pretend_nothing_are_not_blamed()
    {
        var finding = new LeakLesson { InTime = 0.512, RandomRows = 0.53, WholeYear = 0.5 }.Finding();

        Assert.False(finding.IsResolved);
        Assert.Equal("Ошибки проверки качество не завышают", finding.Headline);
        Assert.Contains("Случайные строки в проверке этих данных её не завышают: 0,530.", finding.Text, StringComparison.Ordinal);
        Assert.Contains("Суммы за целый год её не завышают: 0,500.", finding.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void One_mistake_may_pretend_and_the_other_not()
    {
        var finding = new LeakLesson { InTime = 0.5, RandomRows = 0.51, WholeYear = 0.9 }.Finding();

        Assert.True(finding.IsResolved);
        Assert.Contains("её не завышают: 0,510", finding.Text, StringComparison.Ordinal);
        Assert.Contains("покажется равной 0,900", finding.Text, StringComparison.Ordinal);
    }
}
