using ChurnLab.Learning;
using ChurnLab.Learning.Neighbors;
using ChurnLab.Learning.Saving;

namespace ChurnLab.Tests.Learning.Neighbors;

/// <summary>How neighbours vote.</summary>
public sealed class KNeighborsClassifierTests
{
    [Fact]
    public void Rows_as_far_as_the_last_neighbour_share_its_place()
    {
        // From 0: one row at 1, then four at 2 for the two places that are left; three of them are of class 1.
        var model = Fit(new KNeighborsClassifier { Neighbors = 3 }, [1, 2, -2, 2, -2, 9], [false, true, true, false, true, true]);

        Assert.Equal(2 * (3 / 4.0) / 3, P(model, 0), 1e-15);
    }

    [Fact]
    public void Distances_that_differ_by_rounding_are_the_same()
    {
        var model = Fit(new KNeighborsClassifier { Neighbors = 1 }, [0.1 + 0.2, -0.3, 7], [true, false, true]);

        Assert.Equal(0.5, P(model, 0));
    }

    [Fact]
    public void Weights_by_distance_are_reciprocal()
    {
        var settings = new KNeighborsClassifier { Neighbors = 3, Weights = NeighborWeights.Distance };

        Assert.Equal(1 / (1 + 0.5 + 0.25), P(Fit(settings, [1, 2, 4, 9], [true, false, false, true]), 0), 1e-15);
    }

    [Fact]
    public void Rows_at_distance_nought_count_alone()
    {
        var settings = new KNeighborsClassifier { Neighbors = 3, Weights = NeighborWeights.Distance };

        Assert.Equal(0, P(Fit(settings, [0, 1e-300, 1, 9], [false, true, true, true]), 0));
        Assert.Equal(0.75, P(Fit(settings, [0, 0, 0, 0, 1], [true, true, true, false, false]), 0));
    }

    [Fact]
    public void A_row_of_weight_two_takes_two_places()
    {
        double[] x = [1, 2, 3, 4];
        var weighted = (FittedKNeighborsClassifier)new KNeighborsClassifier { Neighbors = 3 }.Fit(
            Table(x), Target.Binary([true, false, true, true]), new FitContext { Weights = new double[] { 1, 1.5, 2, 1 } });

        Assert.Equal((1 + 0.5) / 3, P(weighted, 0), 1e-15);
    }

    [Fact]
    public void Light_rows_make_the_neighbourhood_wider()
    {
        var light = (FittedKNeighborsClassifier)new KNeighborsClassifier { Neighbors = 1 }.Fit(
            Table([1, 2, 3, 4]), Target.Binary([true, false, false, true]), new FitContext { Weights = new[] { 0.25, 0.25, 0.5, 1 } });

        Assert.Equal(0.25, P(light, 0), 1e-15);
    }

    [Fact]
    public void Where_there_are_fewer_rows_than_places_all_are_neighbours()
    {
        Assert.Equal(1 / 3.0, P(Fit(new KNeighborsClassifier { Neighbors = 50 }, [1, 2, 3], [true, false, false]), 0), 1e-15);
    }

    [Fact]
    public void Fewer_than_one_neighbour_is_refused()
    {
        var refused = Assert.Throws<LearningException>(() => Fit(new KNeighborsClassifier { Neighbors = 0 }, [1, 2], [true, false]));

        Assert.Equal("KNeighborsClassifier: Neighbors is 0; expected 1 or more.", refused.Message);
    }

    [Theory]
    [InlineData(0, "rows of another length")]
    [InlineData(1, "an unknown metric")]
    [InlineData(2, "a label of 2")]
    [InlineData(3, "no places")]
    [InlineData(4, "an infinite value")]
    [InlineData(5, "a row half without a direction")]
    public void A_damaged_state_is_refused(int damage, string what)
    {
        using var stream = new MemoryStream();
        using (var writer = new ModelWriter(stream))
        {
            writer.Text("k-neighbors");
            writer.Texts(["a"]);
            writer.Array<bool>([false]);
            writer.Whole(damage == 1 ? 7 : damage == 5 ? 2 : 0);
            writer.Number(1);
            writer.Array<double>(
                [damage == 4 ? double.PositiveInfinity : 0.5, damage == 5 ? double.NaN : 0, 0, 0, 0, 0, 0, 0, .. new double[damage == 0 ? 3 : 0]]);
            writer.Whole(damage == 3 ? 0 : 5);
            writer.Whole(0);
            writer.Array<double>([damage == 2 ? 2.0 : 1]);
            writer.Array<double>([1.0]);
        }

        stream.Position = 0;
        using var reader = new ModelReader(stream);
        Assert.True(Assert.Throws<LearningException>(reader.Model<FittedClassifier>).Message.Contains("damaged", StringComparison.Ordinal), what);
    }

    private static FittedKNeighborsClassifier Fit(KNeighborsClassifier settings, double[] x, bool[] y) =>
        (FittedKNeighborsClassifier)settings.Fit(Table(x), Target.Binary(y));

    private static double P(FittedClassifier model, double query) => model.Probability(Table([query]))[0];

    private static FeatureTable Table(double[] x) => new(new NumberFeature("x", x));
}
