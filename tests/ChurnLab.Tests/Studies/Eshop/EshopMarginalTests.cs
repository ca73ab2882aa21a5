using ChurnLab.Studies.Eshop;

namespace ChurnLab.Tests.Studies.Eshop;

/// <summary>Holds 100,000 clients to the distributions of the original's two kinds; the expected numbers are those of the original.</summary>
public sealed class EshopMarginalTests
{
    private const long Rows = 100_000;
    private static readonly EshopCrowd All = EshopCrowd.OfAHundredThousand;

    // The first and the last block, which hold one kind of clients each but for 11 of 400 that look stable.
    private static readonly EshopCrowd Declining = All.Where(client => client.Id < 215_348 + (Rows * 400 / 1300));
    private static readonly EshopCrowd Stable = All.Where(client => client.Id >= 215_348 + (Rows * 594 / 1300) + 1);

    // Quantiles 1, 10, 25, 50, 75, 90, 99 %; the band is about a tenth of the spread, one step for whole numbers, and three times as
    // wide at both ends, where four to seven clients of the original lie.
    public static TheoryData<bool, string, double, double[]> Quantiles => new()
    {
        { true, "mkt_6m", 0.1, [2.6, 3.5, 4.0, 4.4, 5.2, 5.7, 6.6] },
        { false, "mkt_6m", 0.2, [0.9, 2.4, 3.0, 3.8, 4.1, 4.65, 5.6] },
        { true, "tenure", 15, [133, 241, 379, 584, 793, 949, 1041] },
        { false, "tenure", 25, [167, 302, 457, 657, 812, 934, 1065] },
        { true, "rev_prev2", 30, [4342, 4489, 4678, 4928, 5176, 5388, 5616] },
        { false, "rev_prev2", 30, [4118, 4284, 4443, 4633, 4779, 4937, 5236] },
        { true, "rev_prev", 60, [3332, 4095, 4504, 4970, 5353, 5692, 6175] },
        { false, "rev_prev", 80, [3109, 3705, 4460, 5103, 5571, 6012, 6607] },
        { true, "rev_cur", 70, [3359, 4301, 4722, 5109, 5594, 6258, 7082] },
        { false, "rev_cur", 90, [3228, 4109, 4640, 5326, 6057, 6443, 7222] },
        { true, "min_prev", 0, [8, 11, 13, 15, 18, 20, 22] },
        { false, "min_prev", 1, [5, 7, 8, 10, 11, 13, 18] },
        { true, "min_cur", 0, [6, 9, 12, 15, 18, 20, 22] },
        { false, "min_cur", 1, [4, 7, 8, 10, 12, 14, 19] },
        { true, "profit", 0.1, [1.64, 2.6, 3.3, 4.06, 4.74, 5.25, 6.39] },
        { false, "profit", 0.1, [1.64, 2.6, 3.3, 4.06, 4.74, 5.25, 6.39] },
    };

    [Theory]
    [MemberData(nameof(Quantiles))]
    public void Quantiles_are_those_of_the_original(bool stable, string feature, double band, double[] expected)
    {
        double[] levels = [0.01, 0.1, 0.25, 0.5, 0.75, 0.9, 0.99];

        Assert.All(levels.Zip(expected), pair =>
        {
            var slack = 1e-9 + (pair.First is 0.01 or 0.99 ? 3 * band : band);
            Assert.InRange(Crowd(stable).Quantile(feature, pair.First), pair.Second - slack, pair.Second + slack);
        });
    }

    // Standard error at most 0.003; the declining have 11 in 400 of the other kind.
    public static TheoryData<bool, string, int, double[]> Counts => new()
    {
        { true, "unpaid", 0, [.105, .255, .227, .177, .152, .076, .004, .003, .001, 0, 0] },
        { false, "unpaid", 0, [.056, .091, .149, .157, .144, .157, .098, .071, .043, .025, .010] },
        { true, "errors", 0, [.024, .057, .115, .147, .193, .183, .143, .069, .054, .016] },
        { false, "errors", 0, [0, .068, .217, .225, .164, .119, .081, .071, .051, .005] },
        { true, "pages", 1, [0, 0, .011, .042, .040, .084, .079, .127, .120, .112, .091, .076, .064, .059, .040, .018, .017, .008, .007, .003] },
        { false, "pages", 1, [.051, .144, .169, .187, .187, .141, .063, .020, .008, .008, .010, 0, 0, .003, .003, .003, .005, 0, 0, 0] },
        { true, "cats_per_visit", 1, [.031, .167, .275, .255, .186, .086] },
        { false, "cats_per_visit", 1, [.187, .371, .283, .096, .033, .030] },
        { true, "mkt_cur", 3, [.24, .52, .25] },
        { false, "mkt_cur", 3, [.25, .51, .25] },
    };

    [Theory]
    [MemberData(nameof(Counts))]
    public void Shares_of_whole_numbers_are_those_of_the_original(bool stable, string feature, int first, double[] expected)
    {
        var values = EshopCrowd.Features[feature];

        Assert.All(expected.Index(), share => Assert.InRange(
            Crowd(stable).Share(client => values(client) == first + share.Index), share.Item - 0.012, share.Item + 0.012));
    }

    [Theory]
    [InlineData(true, .047, .16, .21, .26)]
    [InlineData(false, .30, .24, .28, .34)]
    public void Promotions_have_two_humps_and_nothing_between(bool stable, double high, double lower, double median, double upper)
    {
        var crowd = Crowd(stable);
        var low = crowd.Where(client => client.Promo < 0.7m);

        Assert.Equal(0, crowd.Share(client => client.Promo is > 0.5m and < 0.73m));
        Assert.InRange(crowd.Share(client => client.Promo >= 0.73m), high - 0.012, high + 0.012);
        Assert.InRange(low.Quantile(EshopColumns.Promo, 0.25), lower - 0.02, lower + 0.02);
        Assert.InRange(low.Quantile(EshopColumns.Promo, 0.5), median - 0.02, median + 0.02);
        Assert.InRange(low.Quantile(EshopColumns.Promo, 0.75), upper - 0.02, upper + 0.02);
    }

    [Theory]
    [InlineData(true, .25, .73, .23, .19, .15, .16, .18, .09)]
    [InlineData(false, .36, .75, .31, .20, .21, .09, .05, .14)]
    public void Service_consent_and_category_have_their_shares(bool stable, double premium, double consent, params double[] categories)
    {
        var crowd = Crowd(stable);

        Assert.InRange(crowd.Share(client => client.Service == "премиум"), premium - 0.02, premium + 0.02);
        Assert.InRange(crowd.Share(client => client.Consents), consent - 0.015, consent + 0.015);
        Assert.All(EshopWords.Categories.Zip(categories), pair => Assert.InRange(
            crowd.Share(client => client.Category == pair.First), pair.Second - 0.012, pair.Second + 0.012));
    }

    // A fifth of the declining look stable: blocks 3 and 5 differ in the features named, and in no other.
    [Fact]
    public void The_third_and_the_fifth_block_look_stable_but_for_their_own_features()
    {
        var third = Block(448, 498);
        var fifth = Block(546, 594);

        Assert.All([third, fifth], block =>
        {
            Assert.InRange(block.Share(client => client.Promo >= 0.9m), 0.14, 0.18);
            Assert.InRange(block.Values(EshopColumns.Pages).Average(), 9.6, 9.9);
            Assert.InRange(block.Values(EshopColumns.MinutesPrevious).Average(), 14.8, 15.2);
            Assert.InRange(block.Values(EshopColumns.RevenueBefore).Average(), 4_915, 4_950);
        });
        Assert.InRange(third.Share(client => client.Category == EshopWords.Categories[4]), 0.03, 0.06);
        Assert.InRange(third.Values(EshopColumns.Categories).Average(), 3.6, 3.75);
        Assert.InRange(third.Values(EshopColumns.Unpaid).Average(), 2.2, 2.4);
        Assert.InRange(fifth.Share(client => client.Category == EshopWords.Categories[4]), 0.16, 0.2);
        Assert.InRange(fifth.Values(EshopColumns.Categories).Average(), 2.4, 2.6);
        Assert.InRange(fifth.Values(EshopColumns.Unpaid).Average(), 3.8, 4.1);

        static EshopCrowd Block(long from, long to) => All.Where(client =>
            client.Id - 215_348 > Rows * from / 1300 && client.Id - 215_348 < Rows * to / 1300);
    }

    [Fact]
    public void Half_roubles_are_in_revenue_of_the_previous_month_alone()
    {
        Assert.InRange(All.Share(client => client.RevenuePrevious % 1 == 0.5m), 0.32, 0.333);
        Assert.Equal(1, All.Share(client => client.RevenuePrevious % 0.5m == 0));
        Assert.Equal(1, All.Share(client => client.RevenueBefore % 1 == 0));
        Assert.InRange(All.Share(client => client.Revenue % 1 == 0), 0.09, 0.11);
    }

    private static EshopCrowd Crowd(bool stable) => stable ? Stable : Declining;
}
