using ChurnLab.Studies.Macro;
using ChurnLab.Studies.Npf.Loyalty;

namespace ChurnLab.Tests.Studies.Npf.Loyalty;

public sealed class LoyaltyStudyOptionsTests
{
    public static TheoryData<LoyaltyOptions, string> Bad => new()
    {
        { new() { Folds = 1 }, "Folds is 1: expected 2 or more." },
        { new() { Gap = -1 }, "Gap is -1: expected 0 or more." },
        { new() { Parts = 1 }, "Parts is 1: expected 2 or more." },
        { new() { MaxRows = 999 }, "MaxRows is 999: expected 1000 or more." },
        { new() { MaxBlockRows = 999 }, "MaxBlockRows is 999: expected 1000 or more." },
        { new() { Replicates = 9 }, "Replicates is 9: expected 10 or more." },
        { new() { FitFrom = Quarter.Of(2016, 4) }, "Rows are to be fitted from 2016Q4, and the first fold knows closings up to 2016Q4" },
        { new() { BlockFrom = Quarter.Of(2024, 1) }, "Closings are told up to 2022Q3, but the block is to begin with 2024Q1" },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public void A_bad_option_is_refused_in_one_sentence(LoyaltyOptions options, string said)
    {
        var failure = Assert.ThrowsAny<ArgumentException>(() => LoyaltyStudy.Of(RandomHistories.Of(seed: 1, accounts: 3), options));

        Assert.StartsWith(said, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Folds_end_before_the_block_and_leave_the_gap()
    {
        var folds = LoyaltyFold.Rolling(new LoyaltyOptions { Folds = 3, Gap = 2 });

        Assert.Equal(
            [
                new LoyaltyFold(Quarter.Of(2018, 1), Quarter.Of(2018, 4), Quarter.Of(2017, 3)),
                new LoyaltyFold(Quarter.Of(2019, 1), Quarter.Of(2019, 4), Quarter.Of(2018, 3)),
                new LoyaltyFold(Quarter.Of(2020, 1), Quarter.Of(2020, 4), Quarter.Of(2019, 3)),
            ],
            folds);
        var block = LoyaltyFold.Block(RandomHistories.Of(seed: 1, accounts: 3), new LoyaltyOptions());
        Assert.Equal(new LoyaltyFold(Quarter.Of(2021, 1), Quarter.Of(2022, 3), Quarter.Of(2020, 4)), block);
    }
}
