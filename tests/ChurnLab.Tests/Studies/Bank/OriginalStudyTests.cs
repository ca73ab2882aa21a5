using ChurnLab.Insight.Segments;
using ChurnLab.Studies.Bank;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Studies.Bank;

/// <summary>What the study must reach on the original file, where others have searched by hand.</summary>
public sealed class OriginalStudyTests
{
    [Fact]
    public void Segments_reach_what_was_asked_of_them()
    {
        var study = BankStudy.Of(BankData.Load(Path.GetDirectoryName(RealData.PathOf("bank"))!), new BankStudyOptions { Permutations = 99 });
        var portfolio = study.Portfolio;

        Assert.Equal((9973, 1818), (study.Churn.Rows, study.Churn.Positives));
        Assert.InRange(study.Model.Area.Value, 0.89, 0.91);
        Assert.Contains(portfolio.Segments, segment => segment.NewSize >= 300 && segment.NewRate.Value >= 0.76);
        Assert.Equal(5, portfolio.Segments.Count);
        Assert.InRange(portfolio.Coverage, 0.5, 1);
        Assert.InRange(portfolio.Rate.Value, 0.6, 1);
        Assert.InRange(portfolio.LargestOverlap, 0, 0.3);
        Assert.Equal(portfolio.Size, study.Plan.Lists.Sum(list => list.Clients.Count));
        Assert.Equal(portfolio.Size, study.Plan.Lists.SelectMany(list => list.Clients).Distinct().Count());
        Assert.True(study.Comparison().Lines[0].Coverage > study.Comparison().Lines[1].Coverage);
    }

    [Fact]
    public void Segments_of_one_half_hold_on_the_other()
    {
        var clients = BankData.Load(Path.GetDirectoryName(RealData.PathOf("bank"))!).Clients;

        var halves = PortfolioHoldOut.Of(BankFeatures.Of(clients), BankFeatures.Churn(clients), repeats: 20);

        Assert.InRange(halves.OtherCoverage, 0.45, 1);
        Assert.InRange(halves.OtherRate, 0.52, 1);
        Assert.True(halves.OtherRate < halves.FoundRate);
    }
}
