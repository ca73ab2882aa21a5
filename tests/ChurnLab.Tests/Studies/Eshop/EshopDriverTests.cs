using ChurnLab.Studies.Eshop;

namespace ChurnLab.Tests.Studies.Eshop;

/// <summary>Lists whose outcome depends on something else than in the original, to see whether a study follows its data.</summary>
public sealed class EshopDriverTests
{
    private const int Rows = 20_000;
    private static readonly EshopCrowd Errors = EshopCrowd.Of(Rows, 7, EshopDriver.Errors);
    private static readonly EshopCrowd None = EshopCrowd.Of(Rows, 7, EshopDriver.None);

    [Fact]
    public void The_share_of_declining_clients_is_the_same_for_every_driver()
    {
        foreach (var driver in Enum.GetValues<EshopDriver>())
        {
            var clients = EshopGenerator.Generate(new EshopGeneratorOptions { Rows = Rows, Seed = 7, Driver = driver });
            Assert.Equal(Rows * 498 / 1300.0, clients.Count(client => client.Declined), 1.0);
        }
    }

    // Standard error of an AUC: 0.003.
    [Fact]
    public void With_errors_as_driver_only_errors_tell_of_the_outcome()
    {
        Assert.InRange(Errors.Auc(EshopColumns.Errors), 0.92, 0.95);
        Assert.All(EshopCrowd.Features.Keys.Except([EshopColumns.Errors]), feature => Assert.InRange(Errors.Auc(feature), 0.485, 0.515));
        AssertCategoriesTellNothing(Errors);
    }

    [Fact]
    public void With_errors_as_driver_declining_clients_met_six_and_more_and_stable_ones_are_as_ever()
    {
        var declining = Errors.Where(client => client.Declined);
        var stable = Errors.Where(client => !client.Declined);

        Assert.Equal(1, declining.Share(client => client.Errors is >= 6 and <= 9));
        Assert.InRange(declining.Share(client => client.Errors == 8), 0.33, 0.37);
        Assert.InRange(stable.Share(client => client.Errors >= 6), 0.27, 0.3);
        Assert.InRange(Errors.Values(EshopColumns.Pages).Average(), 9.7, 9.85);
    }

    [Fact]
    public void Without_a_driver_nothing_tells_of_the_outcome()
    {
        Assert.All(EshopCrowd.Features.Keys, feature => Assert.InRange(None.Auc(feature), 0.485, 0.515));
        AssertCategoriesTellNothing(None);
    }

    [Fact]
    public void Without_a_driver_the_clients_are_the_mixture_of_the_original()
    {
        var original = EshopCrowd.Of(Rows, 7);

        Assert.All(EshopCrowd.Features.Keys, feature => Assert.All([0.1, 0.5, 0.9], level =>
            Assert.InRange(None.Quantile(feature, level) / original.Quantile(feature, level), 0.95, 1.05)));
        Assert.InRange(None.Spearman(EshopColumns.MinutesPrevious, EshopColumns.Pages), 0.36, 0.46);
    }

    private static void AssertCategoriesTellNothing(EshopCrowd crowd)
    {
        var declining = crowd.Where(client => client.Declined);
        var stable = crowd.Where(client => !client.Declined);

        // Standard error 0.006; the misspelt are all declining, so services are told by premium.
        Assert.InRange(declining.Share(client => client.Service == "премиум") - stable.Share(client => client.Service == "премиум"), -0.025, 0.02);
        Assert.InRange(declining.Share(client => client.Consents) - stable.Share(client => client.Consents), -0.02, 0.02);
        Assert.All(EshopWords.Categories, name =>
            Assert.InRange(declining.Share(client => client.Category == name) - stable.Share(client => client.Category == name), -0.02, 0.02));
    }
}
