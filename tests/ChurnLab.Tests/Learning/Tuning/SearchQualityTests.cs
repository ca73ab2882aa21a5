using ChurnLab.Learning.Tuning;

namespace ChurnLab.Tests.Learning.Tuning;

/// <summary>The search finds better values than chance does in as many trials.</summary>
public sealed class SearchQualityTests
{
    public static TheoryData<string> Names => ["branin", "mixed", "hartmann"];

    [Theory]
    [MemberData(nameof(Names))]
    public void Parzen_estimates_find_more_than_chance(string surface)
    {
        var random = Median(surface, new RandomSampler());

        Assert.InRange(Median(surface, new TpeSampler()), double.MinValue, random);
        Assert.InRange(Median(surface, new TpeSampler { Multivariate = true, Group = true }), double.MinValue, random);
        Assert.InRange(Median(surface, new TpeSampler(), batch: 4), double.MinValue, random);
    }

    private static double Median(string surface, Sampler sampler, int batch = 1)
    {
        Func<Trial, double> objective = surface switch { "branin" => Surfaces.Branin, "mixed" => Surfaces.Mixed, _ => Surfaces.Hartmann };
        var found = Enumerable.Range(0, 5).Select(seed =>
            new Study(new StudyOptions { Direction = StudyDirection.Minimize, Sampler = sampler, Seed = seed, Batch = batch }).Run(objective, 50).Best.Value);
        return found.Order().ElementAt(2);
    }
}
