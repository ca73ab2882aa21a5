namespace ChurnLab.Charts;

/// <summary>One region of <see cref="Chart.RegionBubbleMap"/>.</summary>
/// <param name="Name">Its name, shown literally.</param>
/// <param name="Latitude">Latitude of its middle or capital in degrees north. Range: −90 to 90.</param>
/// <param name="Longitude">Longitude in degrees east; 190 and −170 are the same. Range: −180 to 360.</param>
/// <param name="Value">What its colour shows; NaN: the region is left out.</param>
/// <param name="Size">What its area is proportional to; not negative; NaN: the region is left out.</param>
public sealed record RegionBubble(string Name, double Latitude, double Longitude, double Value, double Size);
