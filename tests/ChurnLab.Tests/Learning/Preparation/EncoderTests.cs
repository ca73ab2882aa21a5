using ChurnLab.Learning;
using ChurnLab.Learning.Pipelines;
using ChurnLab.Learning.Preparation;
using ChurnLab.Tests.Learning.Contract;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Learning.Preparation;

public sealed class EncoderTests
{
    private static readonly FeatureTable Colours = Table("red", "blue", null, "green", "blue");

    [Theory]
    [InlineData("plain")]
    [InlineData("first")]
    [InlineData("min_count")]
    [InlineData("min_share")]
    [InlineData("max2")]
    [InlineData("max4")]
    [InlineData("first_max3")]
    public void One_hot_columns_are_those_of_scikit_learn(string key)
    {
        var plain = new OneHotEncoder { Unseen = key.StartsWith('m') || key == "first_max3" ? UnseenLevel.Infrequent : UnseenLevel.Ignore };
        var encoder = key switch
        {
            "first" => plain with { Drop = OneHotDrop.First },
            "min_count" => plain with { MinFrequency = 8 },
            "min_share" => plain with { MinFrequency = 0.2 },
            "max2" => plain with { MaxCategories = 2 },
            "max4" => plain with { MaxCategories = 4 },
            "first_max3" => plain with { Drop = OneHotDrop.First, MaxCategories = 3 },
            _ => plain,
        };
        var expected = PreparationGolden.Values.GetProperty("one_hot").GetProperty(key);
        var encoded = encoder.Fit(PreparationGolden.Levels).Transform(PreparationGolden.NewLevels);

        Assert.Equal(expected.GetProperty("names").EnumerateArray().Select(name => name.GetString()), encoded.Names);
        Assert.Equal(expected.GetProperty("out").EnumerateArray().SelectMany(row => row.Numbers()), encoded.ToRowMajor());
    }

    [Theory]
    [MemberData(nameof(EshopReference.Both), MemberType = typeof(EshopReference))]
    public void Encoders_of_the_study_give_the_designs_of_its_reference(string which)
    {
        var study = EshopReference.Named(which);
        foreach (var (design, columns, drop) in new (FeatureTable, Transformer, OneHotDrop)[]
        {
            (study.DesignA, new StandardScaler(), OneHotDrop.First),
            (study.DesignB, new TransformerChain(), OneHotDrop.IfBinary),
            (study.DesignC, new MinMaxScaler(), OneHotDrop.IfBinary),
        })
        {
            var made = new ColumnTransformer(ColumnGroup.Numbers(columns), ColumnGroup.Categories(new OneHotEncoder { Drop = drop }))
                .Fit(study.Raw.Take(study.Train)).Transform(study.Raw);

            Assert.Equal(design.Names, made.Names);
            PreparationGolden.Near(design.ToRowMajor(), made.ToRowMajor(), "design", 1e-12);
        }
    }

    [Fact]
    public void A_row_has_one_1_of_its_feature_and_missing_is_a_level_of_its_own()
    {
        var encoded = new OneHotEncoder().Fit(Colours).Transform(Colours);

        Assert.Equal(["colour_blue", "colour_green", "colour_red", "colour_missing"], encoded.Names);
        Assert.All(Enumerable.Range(0, 5), row => Assert.Equal(1, Enumerable.Range(0, 4).Sum(place => encoded.Numbers(place)[row])));
        Assert.Equal([0, 0, 1.0, 0, 0], encoded.Numbers(3).ToArray());
    }

    [Theory]
    [InlineData(UnseenLevel.Ignore, new double[] { 0, 0 })]
    [InlineData(UnseenLevel.Infrequent, new double[] { 0, 1 })]
    public void An_unseen_level_and_an_unseen_gap_go_the_same_way(UnseenLevel unseen, double[] expected)
    {
        var step = new OneHotEncoder { Unseen = unseen, MinFrequency = 2 }.Fit(Table("red", "red", "blue", "green"));

        Assert.Equal(["colour_red", "colour_infrequent"], step.OutputNames);
        Assert.Equal([.. expected, .. expected], step.Transform(Table("violet", null)).ToRowMajor());
    }

    [Fact]
    public void An_unseen_level_is_an_error_when_asked_with_its_row()
    {
        var strict = new OneHotEncoder { Unseen = UnseenLevel.Error }.Fit(Table("red", "blue"));

        Refused.With("'colour' is 'violet' in row 1", () => strict.Transform(Table("red", "violet")));
        Refused.With("no value in row 0", () => strict.Transform(Table(null, "red")));
        Refused.With("'colour' has 1 missing", () => new OneHotEncoder { Missing = MissingLevel.Error }.Fit(Colours));
        Refused.With("'a' holds numbers", () => new OneHotEncoder().Fit(new FeatureTable(new NumberFeature("a", [1]))));
    }

    [Fact]
    public void As_many_levels_as_columns_allowed_all_stay_and_of_two_one_goes_when_asked()
    {
        Assert.Equal(4, new OneHotEncoder { MaxCategories = 4 }.Fit(Colours).OutputNames.Count);
        Assert.Equal(["colour_infrequent"], new OneHotEncoder { MaxCategories = 1 }.Fit(Colours).OutputNames);
        Assert.Equal(["colour_red"], new OneHotEncoder { Drop = OneHotDrop.IfBinary }.Fit(Table("red", "blue")).OutputNames);
        Assert.Equal(4, new OneHotEncoder { Drop = OneHotDrop.IfBinary }.Fit(Colours).OutputNames.Count);
    }

    [Fact]
    public void A_single_level_without_its_first_gives_no_column_and_other_groups_stay()
    {
        var x = new FeatureTable(new CategoryFeature("colour", ["red", "red"]), new NumberFeature("a", [1, 2]));
        var groups = new ColumnTransformer(ColumnGroup.Categories(new OneHotEncoder { Drop = OneHotDrop.First }), ColumnGroup.Numbers());

        Assert.Equal(["a"], groups.FitTransform(x).Transformed.Names);
    }

    [Fact]
    public void Names_of_hostile_levels_stay_apart()
    {
        string[] levels = ["missing", "<script>", "a\"b", "line\nbreak", "infrequent"];
        var x = Table([null, .. levels, .. levels, "rare"]);
        var names = new OneHotEncoder { MinFrequency = 2, MaxCategories = 6 }.Fit(x).OutputNames;

        Assert.Equal(["colour_<script>", "colour_a\"b", "colour_infrequent", "colour_line\nbreak", "colour_missing", "colour_infrequent_"], names);
        Assert.Equal("colour_missing_", new OneHotEncoder().Fit(x).OutputNames[^1]);
    }

    [Fact]
    public void Numbers_of_levels_follow_the_order_given_or_that_of_the_alphabet()
    {
        var given = new OrdinalEncoder { Orders = new Dictionary<string, IReadOnlyList<string>> { ["colour"] = ["red", "green", "blue", "black"] } };

        Assert.Equal([2, 0, double.NaN, 1, 0], new OrdinalEncoder().Fit(Colours).Transform(Colours).ToRowMajor());
        Assert.Equal([0, 2, -5, 1, 2], (given with { MissingValue = -5 }).Fit(Colours).Transform(Colours).ToRowMajor());
        Assert.Equal([3, -1], (given with { UnseenValue = -1 }).Fit(Colours).Transform(Table("black", "pink")).ToRowMajor());
        Refused.With("'pink' in row 0", () => given.Fit(Colours).Transform(Table("pink")));
        Refused.With("'pink' in row 1", () => given.Fit(Table("red", "pink")));
    }

    [Fact]
    public void A_saved_encoder_gives_the_same_columns()
    {
        var step = new OneHotEncoder { MinFrequency = 2, Drop = OneHotDrop.First, Unseen = UnseenLevel.Infrequent }.Fit(Colours);
        var again = SavedState.Again(step);

        Assert.Equal(["colour_infrequent"], again.OutputNames);
        Assert.Equal([1, 0, 1, 1], again.Transform(Table("red", "blue", "violet", null)).ToRowMajor());
    }

    internal static FeatureTable Table(params string?[] values) => new(new CategoryFeature("colour", values));
}
