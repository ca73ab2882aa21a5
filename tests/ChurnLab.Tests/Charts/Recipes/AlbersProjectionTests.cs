using ChurnLab.Charts.Recipes;

namespace ChurnLab.Tests.Charts.Recipes;

public class AlbersProjectionTests
{
    private const double Degree = Math.PI / 180;

    private static readonly AlbersProjection Russia = AlbersProjection.Russia;

    // J. Snyder, "Map Projections: A Working Manual", USGS Professional Paper 1395, 1987, p. 291: sphere of radius 1,
    // parallels 29.5 and 45.5, origin 23 N 96 W; 35 N 75 W lies at x = 0.2952720, y = 0.2416774.
    [Fact]
    public void A_published_example_is_reproduced()
    {
        var (x, y) = new AlbersProjection((29.5, 45.5), 23, -96).Project(35, -75);

        Assert.Equal(0.2952720, x, 7);
        Assert.Equal(0.2416774, y, 7);
    }

    [Theory]
    [InlineData(41)]
    [InlineData(60)]
    [InlineData(82)]
    public void The_middle_meridian_is_straight_and_upright(double latitude) =>
        Assert.Equal(0, Russia.Project(latitude, 105).X, 12);

    [Fact]
    public void The_origin_lies_at_zero_and_north_is_up()
    {
        Assert.Equal(0, Russia.Project(60, 105).Y, 12);
        Assert.True(Russia.Project(70, 105).Y > 0);
        Assert.True(Russia.Project(60, 120).X > 0);
    }

    // Areas are in proportion when the Jacobian determinant is that of the sphere: cos latitude.
    [Theory]
    [InlineData(43, 132)]
    [InlineData(55.75, 37.6)]
    [InlineData(68, -172)]
    [InlineData(78, 100)]
    public void Areas_are_those_of_the_sphere(double latitude, double longitude)
    {
        const double step = 1e-4;
        var north = Difference(Russia.Project(latitude + step, longitude), Russia.Project(latitude - step, longitude));
        var east = Difference(Russia.Project(latitude, longitude + step), Russia.Project(latitude, longitude - step));

        Assert.Equal(Math.Cos(latitude * Degree), (east.X * north.Y) - (east.Y * north.X), 6);

        static (double X, double Y) Difference((double X, double Y) one, (double X, double Y) other) =>
            ((one.X - other.X) / (2 * step * Degree), (one.Y - other.Y) / (2 * step * Degree));
    }

    [Theory]
    [InlineData(52)]
    [InlineData(64)]
    public void Lengths_along_the_two_parallels_are_true(double latitude)
    {
        const double step = 1e-3;
        var (one, other) = (Russia.Project(latitude, 60), Russia.Project(latitude, 60 + step));

        Assert.Equal(step * Degree * Math.Cos(latitude * Degree), double.Hypot(other.X - one.X, other.Y - one.Y), 10);
    }

    [Fact]
    public void Chukotka_beyond_180_degrees_lies_east_of_Kamchatka()
    {
        var chukotka = Russia.Project(66, -170);

        Assert.True(chukotka.X > Russia.Project(66, 179).X);
        Assert.Equal(chukotka.X, Russia.Project(66, 190).X, 12);
        Assert.Equal(chukotka.Y, Russia.Project(66, 190).Y, 12);
    }
}
